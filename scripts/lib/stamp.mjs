import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { inRoot } from "./paths.mjs";

function* filesUnder(file, skip) {
  if (skip(file)) return;
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (!stat) return;
  if (!stat.isDirectory()) yield file;
  else for (const name of fs.readdirSync(file).sort()) yield* filesUnder(path.join(file, name), skip);
}

/** A hash over the contents of files and folders (paths inside the checkout). */
export function hashOf(names, { skip = () => false, salt = "" } = {}) {
  const hash = createHash("sha256").update(salt);
  for (const name of names) {
    for (const file of filesUnder(inRoot(name), skip)) {
      hash.update(`\0${path.relative(inRoot(), file)}\0`).update(fs.readFileSync(file));
    }
  }
  return hash.digest("hex");
}

/** Whether the stamp file vouches for this hash. */
export function isStamped(file, hash) {
  return fs.existsSync(file) && fs.readFileSync(file, "utf8") === hash;
}

export function stamp(file, hash) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, hash);
}
