import { auth } from "@/server/auth";
import { isSameOrigin, publicOrigin } from "@/server/request-origin";

/** Everything else Better Auth could answer (sign-up, its admin endpoints) would go round our services. */
const OPEN = new Set(["POST /api/auth/sign-in/username", "POST /api/auth/sign-out", "GET /api/auth/get-session"]);

async function handle(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  if (!OPEN.has(`${request.method} ${pathname}`)) return new Response(null, { status: 404 });
  // Better Auth asks for the origin only when a cookie comes along; signing a person in unasked needs none.
  if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 });
  const origin = publicOrigin(request.headers);
  if (!origin) return new Response(null, { status: 400 });
  // Next builds request.url from its own host name; Better Auth compares it with the browser's Origin.
  return auth.handler(new Request(new URL(pathname + search, origin), request));
}

export const GET = handle;
export const POST = handle;
