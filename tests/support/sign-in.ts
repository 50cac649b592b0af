/** Signing in over Better Auth's own endpoint, as a browser on the office's network does. */
import { GET, POST } from "@/app/api/auth/[...all]/route";

const HOST = "192.168.1.5:3000";

export function authRequest(method: "GET" | "POST", path: string, { body, headers = {} }: { body?: unknown; headers?: Record<string, string> } = {}): Promise<Response> {
  // As Next does: the address in the request is the server's own, the browser's is in the Host header.
  const request = new Request(`http://localhost:3000/api/auth${path}`, {
    method,
    headers: { host: HOST, ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return method === "GET" ? GET(request) : POST(request);
}

export async function signInAs(username: string, password: string, headers: Record<string, string> = {}) {
  const response = await authRequest("POST", "/sign-in/username", { body: { username, password }, headers: { origin: `http://${HOST}`, ...headers } });
  const body = (await response.json().catch(() => ({}))) as { code?: string; minutes?: number };
  const setCookie = response.headers.get("set-cookie") ?? "";
  return { status: response.status, code: body.code, minutes: body.minutes, setCookie, cookie: setCookie.split(";")[0] ?? "" };
}

type SessionAnswer = { session: { token: string }; user: { username: string; role: string; locale: string; banned: boolean } } | null;

export async function session(cookie: string): Promise<SessionAnswer> {
  const response = await authRequest("GET", "/get-session", { headers: { cookie } });
  return (await response.json()) as SessionAnswer;
}
