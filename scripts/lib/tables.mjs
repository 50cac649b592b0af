const migrationsTable = "_prisma_migrations";

/** The migrations a database has, oldest first. */
export async function migrationNames(client) {
  const { rows } = await client.query(`SELECT migration_name AS name FROM "${migrationsTable}" WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY name`);
  return rows.map(({ name }) => name);
}

/** Every table with its columns and their types, parents before children so that rows can be put back in this order. */
export async function readTables(client) {
  const { rows: columns } = await client.query(
    `SELECT c.relname AS table, a.attname AS column, format_type(a.atttypid, a.atttypmod) AS type
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' AND c.relname <> $1
     ORDER BY c.relname, a.attnum`,
    [migrationsTable],
  );
  const { rows: links } = await client.query(
    `SELECT conrelid::regclass::text AS child, confrelid::regclass::text AS parent FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND conrelid <> confrelid`,
  );
  const bare = (name) => name.replaceAll('"', "");
  const tables = new Map();
  for (const { table, column, type } of columns) tables.set(table, [...(tables.get(table) ?? []), { column, type }]);
  const parents = (table) => links.filter(({ child }) => bare(child) === table).map(({ parent }) => bare(parent));
  return parentsFirst([...tables.keys()], parents).map((table) => ({ table, columns: tables.get(table) }));
}

function parentsFirst(names, parentsOf) {
  const ordered = [];
  const visit = (name, path) => {
    if (ordered.includes(name) || path.includes(name)) return;
    for (const parent of parentsOf(name)) visit(parent, [...path, name]);
    ordered.push(name);
  };
  for (const name of names) visit(name, []);
  return ordered;
}

/** The sequences behind numbered columns, with their state. */
export async function readSequences(client) {
  const { rows } = await client.query(`SELECT sequencename AS name FROM pg_sequences WHERE schemaname = 'public' ORDER BY 1`);
  const found = [];
  for (const { name } of rows) {
    const { rows: state } = await client.query(`SELECT last_value::text AS value, is_called AS called FROM ${quote(name)}`);
    found.push({ name, ...state[0] });
  }
  return found;
}

/** A name as SQL writes it. */
export const quote = (name) => `"${name.replaceAll('"', '""')}"`;
