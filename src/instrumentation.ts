/** What the app does by itself when a server starts. Nobody waits for it. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;
  const { learnAtStart } = await import("@/services/citation/learn-at-start");
  void learnAtStart();
}
