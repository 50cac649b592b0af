import path from "node:path";
import { readOptions } from "./lib/options.mjs";
import { checkNode, install } from "./lib/prepare.mjs";
import { main, Refusal, say } from "./lib/sentences.mjs";

// npm run restore -- FILE [--replace]: puts a backup into the office's database. The office must be closed.
await main(async () => {
  const options = readOptions();
  if (options.rest.length !== 1) throw new Refusal("backup.usage", { command: "restore" });
  checkNode();
  await install();
  const { openDatabase } = await import("./lib/office-database.mjs");
  const { migrate } = await import("./lib/migrate.mjs");
  const { restore } = await import("./lib/restore.mjs");
  const file = path.resolve(process.env.INIT_CWD ?? ".", options.rest[0]);
  const database = await openDatabase({ ...options, exclusive: true });
  try {
    await migrate(database.url);
    say("restore.done", { ...(await restore(database.url, file, options)), file });
  } finally {
    await database.close();
  }
});
