import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { Refusal } from "./sentences.mjs";

const make = () => ({
  databasePassword: randomBytes(24).toString("hex"),
  authSecret: randomBytes(32).toString("base64"),
  actionsKey: randomBytes(32).toString("base64"),
});

// Linked into place so that of two first starts at once only one decides.
function writeOnce(file, text) {
  const fresh = `${file}.${process.pid}`;
  fs.writeFileSync(fresh, text, { mode: 0o600 });
  try {
    fs.linkSync(fresh, file);
  } catch (error) {
    if (error.code !== "EEXIST" && !fs.existsSync(file)) fs.renameSync(fresh, file);
  } finally {
    fs.rmSync(fresh, { force: true });
  }
}

/** The secrets that belong to a data folder, made once. They are worth as much as the data: keep both together. */
export function readSecrets(dataFolder) {
  const file = path.join(dataFolder, "secrets.json");
  if (!fs.existsSync(file)) {
    if (fs.existsSync(path.join(dataFolder, "postgres"))) throw new Refusal("data.noSecrets", { file });
    fs.mkdirSync(dataFolder, { recursive: true });
    writeOnce(file, `${JSON.stringify(make(), null, 2)}\n`);
  }
  try {
    const secrets = JSON.parse(fs.readFileSync(file, "utf8"));
    if (Object.keys(make()).every((name) => typeof secrets[name] === "string" && secrets[name])) return secrets;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new Refusal("data.badSecrets", { file });
}
