import path from "node:path";
import { readOptions } from "./lib/options.mjs";
import { checkNode, install } from "./lib/prepare.mjs";
import { main, Refusal, say } from "./lib/sentences.mjs";

// npm run backup -- FILE: everything the office's database holds in one file; the office may be open meanwhile.
await main(async () => {
  const options = readOptions();
  if (options.rest.length !== 1) throw new Refusal("backup.usage", { command: "backup" });
  checkNode();
  await install();
  const { openDatabase } = await import("./lib/office-database.mjs");
  const { backup } = await import("./lib/backup.mjs");
  const file = path.resolve(process.env.INIT_CWD ?? ".", options.rest[0]);
  const database = await openDatabase(options);
  try {
    say("backup.written", { ...(await backup(database.url, file)), file });
  } finally {
    await database.close();
  }
});
