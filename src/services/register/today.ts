/** The day in Vietnam, YYYY-MM-DD: the server may stand in another zone. */
export function todayInVietnam(now = new Date()): string {
  return now.toLocaleDateString("sv-SE", { timeZone: "Asia/Ho_Chi_Minh" });
}
