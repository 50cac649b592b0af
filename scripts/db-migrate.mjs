import { readOptions } from "./lib/options.mjs";
import { checkNode, install } from "./lib/prepare.mjs";
import { main, say } from "./lib/sentences.mjs";

// npm run db:migrate: applies prisma/migrations to the office's database (--demo: the demo's; DATABASE_URL: that one).
await main(async () => {
  const options = readOptions();
  checkNode();
  await install();
  const { openDatabase } = await import("./lib/office-database.mjs");
  const { migrate } = await import("./lib/migrate.mjs");
  const database = await openDatabase({ ...options, exclusive: true });
  try {
    const applied = await migrate(database.url);
    if (!applied.length) say("migrate.none");
  } finally {
    await database.close();
  }
});
