import fs from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

let loaded;

// The package's own entry imports the .wasm file as a module, which Node 20 cannot.
// Once per process: its glue code keeps views of the first instance's memory.
const engineModule = () => (loaded ??= loadEngine());

async function loadEngine() {
  globalThis.PRISMA_WASM_PANIC_REGISTRY ??= { set_message: (text) => console.error(text) };
  const engine = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const entry = require.resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bytes = fs.readFileSync(entry.replace(/\.js$/, ".wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": engine });
  engine.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return engine;
}

const datamodel = (content) => (content ? { tag: "schemaDatamodel", files: [{ path: "schema.prisma", content }] } : { tag: "empty" });

/** The SQL that leads from one schema text to another, both as text of schema.prisma. Needs no database with data in it, only a connection. */
export async function schemaDiff(url, from, to) {
  const { PrismaPg } = await import("@prisma/adapter-pg");
  const { bindMigrationAwareSqlAdapterFactory } = await import("@prisma/driver-adapter-utils");
  const { SchemaEngine } = await engineModule();
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString: url }));
  const engine = await SchemaEngine.new({ datamodels: null }, () => {}, adapter);
  const { stdout } = await engine.diff({
    from: datamodel(from),
    to: datamodel(to),
    script: true,
    exitCode: null,
    shadowDatabaseUrl: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  engine.free();
  return stdout ?? "";
}
