import fs from "node:fs";
import { completed } from "./lib/lock-file.mjs";
import { inRoot } from "./lib/paths.mjs";

// To be run after a change of dependencies; lib/lock-file.mjs says why.
const file = inRoot("package-lock.json");
const lock = JSON.parse(fs.readFileSync(file, "utf8"));
fs.writeFileSync(file, `${JSON.stringify(completed(lock), null, 2)}\n`);
