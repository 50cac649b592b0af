import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { Refusal } from "./sentences.mjs";

// PostgreSQL refuses to run as root. As root on Linux or macOS we run it as `postgres`, else as `nobody`.

const isRoot = () => process.getuid?.() === 0;

function account(test) {
  const lines = fs.readFileSync("/etc/passwd", "utf8").split("\n").map((line) => line.split(":"));
  const line = lines.find(([name, , uid]) => test(name, Number(uid)));
  return line && { name: line[0], uid: Number(line[2]), gid: Number(line[3]) };
}

// Who owns the folder stays its user, so that a later run with other accounts still fits.
function chooseUser(folder) {
  const owner = fs.statSync(folder, { throwIfNoEntry: false })?.uid;
  const user = (owner && account((_, uid) => uid === owner)) || account((name) => name === "postgres") || account((name) => name === "nobody");
  if (!user || user.uid === 0) throw new Refusal("data.noUser");
  return user;
}

// The first folder on the way that the user may not pass through, for example /root.
function closedFolder(target, user) {
  for (let folder = path.resolve(target); ; folder = path.dirname(folder)) {
    const stat = fs.statSync(folder, { throwIfNoEntry: false });
    const bit = stat?.uid === user.uid ? 0o100 : stat?.gid === user.gid ? 0o010 : 0o001;
    if (stat?.isDirectory() && !(stat.mode & bit)) return folder;
    if (folder === path.dirname(folder)) return null;
  }
}

// Leaves PostgreSQL one right of root's, to pass closed folders. The secure bit is for access(2),
// by which PostgreSQL looks at its own programs and which otherwise sets rights of this kind aside.
const capabilities = ["--inh-caps=+dac_override", "--ambient-caps=+dac_override", "--securebits=+no_setuid_fixup"];

function throughSetpriv(user, programs) {
  const args = [`--reuid=${user.uid}`, `--regid=${user.gid}`, "--clear-groups", ...capabilities];
  try {
    execFileSync("setpriv", [...args, "test", "-x", path.join(programs, "initdb")], { stdio: "ignore" });
    return (command, rest) => ({ command: "setpriv", args: [...args, command, ...rest], options: {} });
  } catch {
    return null;
  }
}

/**
 * How to run PostgreSQL's programs on a data folder: `wrap(command, args)` gives what to spawn,
 * `own(folder)` hands a new folder to PostgreSQL's user.
 */
export function postgresUser(folder, programs) {
  if (!isRoot()) return { own: () => {}, wrap: (command, args) => ({ command, args, options: {} }) };
  const user = chooseUser(folder);
  const own = (name) => fs.chownSync(name, user.uid, user.gid);
  const closed = closedFolder(path.dirname(folder), user) ?? closedFolder(programs, user);
  if (!closed) return { own, wrap: (command, args) => ({ command, args, options: { uid: user.uid, gid: user.gid } }) };
  const wrap = throughSetpriv(user, programs);
  if (!wrap) throw new Refusal("data.closed", { user: user.name, folder: closed });
  return { own, wrap };
}
