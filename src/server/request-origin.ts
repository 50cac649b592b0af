/**
 * Where a request came to, as the person's browser sees it. An office opens the
 * program as http://localhost:3000, as http://192.168.1.5:3000 or through a proxy
 * with its own name, so the address is never fixed in a setting.
 */

type HeaderSource = { get(name: string): string | null };

const HOST = /^(\[[0-9a-f:]+\]|[a-z0-9._-]+)(:\d{1,5})?$/i;

/** "http://192.168.1.5:3000", or null when the Host header is not a host. */
export function publicOrigin(headers: HeaderSource): string | null {
  const host = first(headers.get("x-forwarded-host")) ?? headers.get("host");
  if (!host || !HOST.test(host)) return null;
  const protocol = first(headers.get("x-forwarded-proto")) === "https" ? "https" : "http";
  return `${protocol}://${host.toLowerCase()}`;
}

/**
 * True unless a browser says that another site sent the request. SameSite=Lax
 * does not stop another port of the same machine; this does.
 */
export function isSameOrigin(headers: HeaderSource): boolean {
  const origin = headers.get("origin");
  if (origin) return hostOf(origin) !== null && hostOf(origin) === hostOf(publicOrigin(headers));
  const site = headers.get("sec-fetch-site");
  return site === null || site === "same-origin" || site === "none";
}

/** Address of the sender: the one the nearest proxy saw. Only as true as that proxy. */
export function clientAddress(headers: HeaderSource): string {
  return headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() || "unknown";
}

// A proxy may end TLS without saying so, hence hosts are compared, not schemes.
function hostOf(origin: string | null): string | null {
  try {
    return origin && new URL(origin).host;
  } catch {
    return null;
  }
}

function first(value: string | null): string | null {
  return value?.split(",")[0]?.trim() || null;
}
