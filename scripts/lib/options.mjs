import path from "node:path";
import { root } from "./paths.mjs";
import { Refusal } from "./sentences.mjs";

const flags = ["--demo", "--dev", "--en", "--vi", "--replace"];
const valued = ["--port", "--host", "--data"];

function split(args) {
  const found = {};
  const rest = [];
  for (let index = 0; index < args.length; index += 1) {
    const [name, inline] = args[index].split(/=(.*)/s);
    if (flags.includes(name)) found[name] = true;
    else if (valued.includes(name)) {
      const value = inline ?? args[(index += 1)];
      if (!value || value.startsWith("--")) throw new Refusal("option.value", { option: name });
      found[name] = value;
    } else if (name.startsWith("-")) throw new Refusal("option.unknown", { option: name });
    else rest.push(args[index]);
  }
  return { found, rest };
}

/**
 * Options of every command, from arguments first and then the environment.
 * Demo and office data never share a folder: each has its own below --data.
 */
export function readOptions(args = process.argv.slice(2)) {
  const { found, rest } = split(args);
  const port = found["--port"] ?? process.env.PORT ?? "3000";
  if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65535) throw new Refusal("port.bad", { port });
  const demo = Boolean(found["--demo"] || found["--dev"]);
  const base = path.resolve(root, found["--data"] || process.env.DATA_DIR || "data");
  return {
    demo,
    dev: Boolean(found["--dev"]),
    replace: Boolean(found["--replace"]),
    port: Number(port),
    host: found["--host"] ?? (process.env.HOST || "0.0.0.0"),
    dataFolder: path.join(base, demo ? "demo" : "office"),
    databaseUrl: process.env.DATABASE_URL || null,
    rest,
  };
}
