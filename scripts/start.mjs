import fs from "node:fs";
import { lifetime } from "./lib/lifetime.mjs";
import { readOptions } from "./lib/options.mjs";
import { inRoot } from "./lib/paths.mjs";
import { addresses, checkPort } from "./lib/port.mjs";
import { build, checkNode, generate, install } from "./lib/prepare.mjs";
import { mustRun } from "./lib/run.mjs";
import { main, Refusal, say } from "./lib/sentences.mjs";

// npm start, npm run demo, npm run dev: from a clean checkout to a served app, and everything down again on Ctrl-C.

// Ends itself only when it comes too often: an office must not lose its afternoon to one crash.
const tooSoon = 10_000;

async function loadDemo(env) {
  say("seed");
  const args = ["--conditions=react-server", "--import", "tsx", inRoot("prisma", "seed.ts")];
  return mustRun("seed.failed", process.execPath, args, { env });
}

// The embedded server may be killed too; it comes back on the same port, so the app only notices a pause.
async function keepDatabase(database, options, life) {
  const { openDatabase } = await import("./lib/office-database.mjs");
  for (let current = database; ; ) {
    const opened = Date.now();
    await current.lost;
    if (life.stopping) return;
    say("database.lost");
    if (Date.now() - opened < 1_000) throw new Refusal("database.failed", { folder: options.dataFolder, reason: "" });
    // Until it is ours again, it is not ours to stop.
    database.close = async () => {};
    const again = await openDatabase({ ...options, exclusive: true, quiet: true, databasePort: database.port });
    database.close = again.close;
    current = again;
    say("database.back");
  }
}

async function keepApp(settings, life) {
  const { startApp } = await import("./lib/app-server.mjs");
  let app = await startApp(settings);
  life.onStop(() => app.stop());
  return async () => {
    for (let started = Date.now(); ; started = Date.now()) {
      await app.ended;
      if (life.stopping) return;
      if (Date.now() - started < tooSoon) throw new Refusal("serve.failed");
      say("serve.crashed");
      app = await startApp(settings);
    }
  };
}

async function prepareDatabase(options, life) {
  const { openDatabase, appSecrets } = await import("./lib/office-database.mjs");
  const { migrate } = await import("./lib/migrate.mjs");
  const secrets = appSecrets(options.dataFolder, Boolean(options.databaseUrl));
  const database = await openDatabase({ ...options, exclusive: true });
  life.onStop(() => database.close());
  life.check();
  await migrate(database.url);
  const env = { ...secrets, DATABASE_URL: database.url, DEMO: options.demo ? "1" : "0", PORT: String(options.port), HOSTNAME: options.host };
  return { database, env };
}

function announce(options, accounts) {
  const { here, network } = addresses(options);
  say("serve.ready", { address: here });
  for (const address of network) say("serve.lan", { address });
  if (accounts) console.log(accounts.trimEnd());
  say("serve.stopHint");
  // For a program that started us.
  if (process.env.READY_FILE) fs.writeFileSync(process.env.READY_FILE, here);
}

await main(() =>
  lifetime(async (life) => {
    const options = readOptions();
    checkNode();
    await checkPort(options);
    await install();
    life.check();
    await generate();
    life.check();
    const { database, env } = await prepareDatabase(options, life);
    life.check();
    const accounts = options.demo ? await loadDemo(env) : "";
    life.check();
    if (!options.dev) await build(env);
    life.check();
    say("serve");
    const watchApp = await keepApp({ ...options, env }, life);
    life.check();
    announce(options, accounts);
    await Promise.race([life.asked, watchApp(), keepDatabase(database, options, life)]);
  }),
);
process.exit();
