import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient } from "@/generated/prisma/client";
import { env } from "./env";

const SECOND = 1000;

function connect(): PrismaClient {
  const pool = new pg.Pool({
    connectionString: env.databaseUrl,
    max: env.poolSize,
    application_name: "bao-cao",
    connectionTimeoutMillis: 5 * SECOND,
    idleTimeoutMillis: 60 * SECOND,
    keepAlive: true,
    statement_timeout: 15 * SECOND,
    // The client's own limit, for a server that has vanished without closing the connection.
    query_timeout: 20 * SECOND,
    idle_in_transaction_session_timeout: 30 * SECOND,
  });
  // A connection cut while it is being opened or idle emits an error that nobody awaits: unheard, it
  // would end the process. The query that needed it fails by itself and is answered as such.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  const adapter = new PrismaPg(pool, { disposeExternalPool: true });
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 5 * SECOND, timeout: 10 * SECOND } });
}

// Next reloads modules in development; without this each reload would open another pool.
const kept = globalThis as typeof globalThis & { officeDatabase?: PrismaClient };

/** The one database client of this process. */
export const db: PrismaClient = kept.officeDatabase ?? connect();
if (process.env.NODE_ENV !== "production") kept.officeDatabase = db;

const PRISMA_CODES = new Set(["P1001", "P1002", "P1008", "P1011", "P1017", "P2024", "P2037"]);
const SOCKET_CODES = new Set(["ECONNREFUSED", "ECONNRESET", "ENOTFOUND", "EAI_AGAIN", "ETIMEDOUT", "EPIPE", "EHOSTUNREACH", "ENETUNREACH"]);
// Class 08: connection; 53300: too many; 57P0x: shut down, crashed, starting up; 25006: a standby took over; 53100: disk full.
const POSTGRES_CODE = /^(08...|53300|53100|57P0[1-4]|25006)$/;
const MESSAGES = /Connection terminated|connection timeout|timeout exceeded when trying to connect|Query read timeout|Server has closed the connection|not queryable|Can't reach database server|Unable to start a transaction in the given time/i;

function field(value: object, name: string): unknown {
  return name in value ? (value as Record<string, unknown>)[name] : undefined;
}

/** Whether an error means that the database cannot be reached (as opposed to a refusal by a rule or a fault of ours). */
export function isDatabaseUnavailable(error: unknown, depth = 0): boolean {
  if (typeof error !== "object" || error === null || depth > 6) return false;
  for (const name of ["code", "originalCode"]) {
    const code = field(error, name);
    if (typeof code === "string" && (PRISMA_CODES.has(code) || SOCKET_CODES.has(code) || POSTGRES_CODE.test(code))) return true;
  }
  const kind = field(error, "kind");
  if (kind === "DatabaseNotReachable" || kind === "ConnectionClosed" || kind === "SocketTimeout" || kind === "TooManyConnections") return true;
  const message = field(error, "message");
  if (typeof message === "string" && MESSAGES.test(message)) return true;
  return ["cause", "meta", "driverAdapterError"].some((name) => isDatabaseUnavailable(field(error, name), depth + 1));
}
