/** npm run schema: writes public/schemas/report-document.v1.json. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { SCHEMA_FILE, schemaText } from "./report-schema";

mkdirSync(dirname(SCHEMA_FILE), { recursive: true });
writeFileSync(SCHEMA_FILE, schemaText());
console.log(SCHEMA_FILE);
