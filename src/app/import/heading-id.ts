/** The heading of what the page shows: a place to drop a file, or a review. */
export const HEADING_ID = "nhap-bao-cao";
