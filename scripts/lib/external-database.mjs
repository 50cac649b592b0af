import pg from "pg";
import { Refusal } from "./sentences.mjs";

const unreachable = ["ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH"];

function parse(text) {
  try {
    const url = new URL(text);
    const database = decodeURIComponent(url.pathname.slice(1));
    const user = decodeURIComponent(url.username);
    decodeURIComponent(url.password);
    if (!/^postgres(ql)?:$/.test(url.protocol) || !url.hostname || !database) throw new Error("incomplete");
    return { address: url.host, user, database };
  } catch {
    throw new Refusal("url.malformed");
  }
}

function explain(error, { address, user, database }) {
  if (error.code === "28P01" || error.code === "28000") return new Refusal("url.password", { address, user });
  if (error.code === "3D000") return new Refusal("url.database", { address, database });
  if (unreachable.includes(error.code) || /timeout|terminated/i.test(error.message)) return new Refusal("url.unreachable", { address });
  return new Refusal("url.other", { address, reason: error.message });
}

/** The server a DATABASE_URL names, as host:port, without its password. */
export const addressOf = (text) => parse(text).address;

/** Connects once; what is wrong with the URL or the server becomes one sentence. */
export async function checkUrl(text) {
  const parts = parse(text);
  const client = new pg.Client({ connectionString: text, connectionTimeoutMillis: 8_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    await client.query("SELECT 1");
  } catch (error) {
    throw explain(error, parts);
  } finally {
    await client.end().catch(() => {});
  }
}
