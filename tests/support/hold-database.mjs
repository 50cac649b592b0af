// What a launcher does to a data folder and no more: opens its database, says where, and waits.
import { openDatabase } from "../../scripts/lib/office-database.mjs";
import { lifetime } from "../../scripts/lib/lifetime.mjs";
import { main } from "../../scripts/lib/sentences.mjs";

await main(() =>
  lifetime(async (life) => {
    const database = await openDatabase({ dataFolder: process.argv[2], exclusive: true, quiet: true });
    life.onStop(() => database.close());
    console.log(`open ${database.url}`);
    await life.asked;
  }),
);
process.exit();
