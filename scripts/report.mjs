import { spawnSync } from "node:child_process";
import { inRoot } from "./lib/paths.mjs";
import { checkNode, install } from "./lib/prepare.mjs";
import { childEnv } from "./lib/run.mjs";
import { main } from "./lib/sentences.mjs";

// npm run --silent report -- …: stdout belongs to the command, so whatever we have to say goes to stderr.
process.env.QUIET_STDOUT = "1";

await main(async () => {
  checkNode();
  await install("stderr");
  const tsx = inRoot("node_modules", "tsx", "dist", "cli.mjs");
  const { status } = spawnSync(process.execPath, [tsx, inRoot("src", "cli", "report.ts"), ...process.argv.slice(2)], { stdio: "inherit", env: childEnv });
  process.exitCode = status ?? 1;
});
