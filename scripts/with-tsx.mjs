import { spawnSync } from "node:child_process";
import { inRoot } from "./lib/paths.mjs";
import { checkNode, install } from "./lib/prepare.mjs";
import { childEnv } from "./lib/run.mjs";
import { main } from "./lib/sentences.mjs";

// node scripts/with-tsx.mjs FILE.ts ARGS: runs a TypeScript file of the checkout, dependencies installed first.
// stdout belongs to the command (npm run --silent report -- …), so whatever we have to say goes to stderr.
process.env.QUIET_STDOUT = "1";

await main(async () => {
  checkNode();
  await install("stderr");
  const [file, ...args] = process.argv.slice(2);
  const tsx = inRoot("node_modules", "tsx", "dist", "cli.mjs");
  const { status } = spawnSync(process.execPath, [tsx, inRoot(file), ...args], { stdio: "inherit", env: childEnv });
  process.exitCode = status ?? 1;
});
