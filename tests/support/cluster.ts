/**
 * Vitest global setup of the integration tests: one throw-away PostgreSQL for the run and in it a
 * migrated database, from which every test file gets its copy (file-database.ts).
 */
import fs from "node:fs";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { migrate } from "../../scripts/lib/migrate.mjs";
import { inRoot } from "../../scripts/lib/paths.mjs";
import { openCluster } from "../../scripts/lib/postgres.mjs";

declare module "vitest" {
  export interface ProvidedContext {
    cluster: { port: number; password: string };
  }
}

const base: string = inRoot(".cache", "test-postgres");
const password = "test";

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

// A killed run leaves its server and folder behind; the next run clears them.
async function clearLeftovers(): Promise<void> {
  if (!fs.existsSync(base)) return;
  for (const name of fs.readdirSync(base)) {
    const folder = path.join(base, name);
    if (isAlive(Number(name.split("-")[1]))) continue;
    if (fs.existsSync(path.join(folder, "postgres", "postmaster.pid"))) {
      await openCluster({ folder: path.join(folder, "postgres"), password, durable: false }).then((cluster) => cluster.stop()).catch(() => {});
    }
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await clearLeftovers();
  const folder = path.join(base, `run-${process.pid}`);
  const cluster = await openCluster({ folder: path.join(folder, "postgres"), password, durable: false });
  await cluster.admin.query(`CREATE ROLE office LOGIN PASSWORD '${password}'`);
  await cluster.admin.query("CREATE DATABASE office_template OWNER office");
  await migrate(cluster.url("office_template", "office"), { quiet: true });
  project.provide("cluster", { port: cluster.port, password });
  return async () => {
    await cluster.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  };
}
