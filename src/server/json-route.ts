/** The edge of the JSON addresses: same origin, signed in, checked once, errors as sentences. */
import "server-only";
import type { z } from "zod";
import { messagesFor } from "@/messages";
import { AppError } from "@/services/app-error";
import type { Actor } from "@/services/actor";
import { toErrorResponse as respond } from "./error-response";
import { isSameOrigin } from "./request-origin";
import { getActor, getLocale } from "./session";

/** Largest body read, in bytes: room for a text of 1 MB, so that it can be refused in a sentence and stay in its box. */
const BODY_LIMIT = 8 * 1024 * 1024;

/** The person who asks; throws not-signed-in. */
export async function actorOrRefuse(): Promise<Actor> {
  const actor = await getActor();
  if (!actor) throw new AppError("not-signed-in");
  return actor;
}

/** An error as JSON in the person's language. */
export async function toErrorResponse(error: unknown): Promise<Response> {
  return respond(error, await getLocale().catch(() => "vi" as const));
}

/**
 * An error of a download. Somebody who followed a link sees a page with the
 * sentence and a way back, not a failed download without a word.
 */
export async function toDownloadError(request: Request, error: unknown): Promise<Response> {
  const response = await toErrorResponse(error);
  if (!request.headers.get("accept")?.includes("text/html")) return response;
  const locale = await getLocale().catch(() => "vi" as const);
  const { common } = messagesFor(locale);
  const { message } = (await response.json()) as { message: string };
  const html = `<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(common.downloadFailed)}</title>
<body style="font:16px/1.5 system-ui;max-width:40rem;margin:4rem auto;padding:0 1rem"><h1 style="font-size:1.25rem">${escapeHtml(common.downloadFailed)}</h1><p>${escapeHtml(message)}</p><p><a href="/">${escapeHtml(common.goHome)}</a></p></body></html>`;
  return new Response(html, { status: response.status, headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" } });
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A POST address: parses the body with `schema`, calls `handle`, answers its result as JSON. */
export function jsonRoute<Context, Body>(
  schema: z.ZodType<Body>,
  handle: (actor: Actor, body: Body, context: Context) => Promise<unknown>,
): (request: Request, context: Context) => Promise<Response> {
  return async (request, context) => {
    try {
      if (!isSameOrigin(request.headers)) throw new AppError("not-allowed");
      const actor = await actorOrRefuse();
      const parsed = schema.safeParse(await readJson(request));
      if (!parsed.success) throw invalid(parsed.error);
      return Response.json(await handle(actor, parsed.data, context));
    } catch (error) {
      return toErrorResponse(error);
    }
  };
}

async function readJson(request: Request): Promise<unknown> {
  if (Number(request.headers.get("content-length") ?? 0) > BODY_LIMIT) throw new AppError("too-large", { limit: "8 MB" });
  const text = await request.text();
  if (text.length > BODY_LIMIT) throw new AppError("too-large", { limit: "8 MB" });
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError("invalid");
  }
}

/** Says empty and too long in their own words; anything else no page of ours sends. */
function invalid(error: z.ZodError): AppError {
  const [issue] = error.issues;
  if (issue?.message === "empty") return new AppError("empty-text");
  if (issue?.code === "too_big") return new AppError("text-too-long", { limit: Number(issue.maximum) });
  return new AppError("invalid");
}
