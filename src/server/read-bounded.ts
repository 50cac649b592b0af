import "server-only";
import { AppError } from "@/services/app-error";

/** The body of a request, never more than `limit` bytes in memory. Throws too-large. */
export async function readBounded(request: Request, limit: number): Promise<Uint8Array> {
  const tooLarge = () => new AppError("too-large", { limit: `${Math.floor(limit / 1024 / 1024)} MB` });
  if (Number(request.headers.get("content-length") ?? 0) > limit) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
