/** How the page sends something to the server. Whatever happens, an answer comes back; nothing is thrown. */

export type Sent<T> =
  | { ok: true; body: T }
  /** `code` is an AppErrorCode, or unreachable when there is no answer; `message` is a sentence in the person's language, empty when unreachable. */
  | { ok: false; code: string; message: string; detail: Record<string, unknown>; current?: unknown };

/** A request without an answer for this long counts as lost. */
const PATIENCE = 15_000;
/** Browsers refuse keepalive requests over 64 KiB; a UTF-16 unit takes up to three bytes. */
const KEEPALIVE_LIMIT = 60_000 / 3;

/** POSTs `body` as JSON to an address of this site. */
export async function sendJson<T>(url: string, body: unknown): Promise<Sent<T>> {
  const json = JSON.stringify(body);
  return ask<T>(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: json,
    // What is on its way survives the tab being closed.
    keepalive: json.length < KEEPALIVE_LIMIT,
  });
}

/** GETs JSON from an address of this site. */
export async function getJson<T>(url: string): Promise<Sent<T>> {
  return ask<T>(url, {});
}

async function ask<T>(url: string, request: RequestInit): Promise<Sent<T>> {
  try {
    const response = await fetch(url, { ...request, signal: AbortSignal.timeout(PATIENCE) });
    const answer: unknown = await response.json();
    if (response.ok) return { ok: true, body: answer as T };
    const { code, message, detail, current } = answer as { code?: string; message?: string; detail?: Record<string, unknown>; current?: unknown };
    if (!message) return unreachable();
    return { ok: false, code: code ?? "unexpected", message, detail: detail ?? {}, current };
  } catch {
    return unreachable();
  }
}

function unreachable(): Extract<Sent<never>, { ok: false }> {
  return { ok: false, code: "unreachable", message: "", detail: {} };
}
