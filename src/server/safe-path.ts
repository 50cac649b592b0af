/** Where to go after sign-in: a path of this site, else home. "//host" and "/\host" lead elsewhere. */
export function safePath(next: string | string[] | undefined): string {
  if (typeof next !== "string" || !next.startsWith("/") || /[\\\p{Cc}]/u.test(next)) return "/";
  const here = "http://here.invalid";
  try {
    const url = new URL(next, here);
    return url.origin === here && !url.pathname.startsWith("//") ? url.pathname + url.search + url.hash : "/";
  } catch {
    return "/";
  }
}
