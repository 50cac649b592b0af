import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout's folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** A path inside the checkout. */
export const inRoot = (...parts) => path.join(root, ...parts);

// Same file as Next reads, so that DATABASE_URL written there counts for every command.
if (fs.existsSync(inRoot(".env"))) process.loadEnvFile(inRoot(".env"));
