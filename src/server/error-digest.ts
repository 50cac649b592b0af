/** All that an error page in the browser learns of an error is its digest. */
export const DATABASE_DOWN_DIGEST = "database-unavailable";
