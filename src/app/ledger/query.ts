import { periodKey } from "@/domain/period-key";
import type { Period } from "@/domain/report-document";
import type { LedgerFilter } from "@/services/ledger/list";

/** The address of the ledger of a period, with this filter. */
export function ledgerHref(period: Period, { standing, q, sort }: Partial<LedgerFilter> = {}, path: "/ledger" | "/ledger/xlsx" | "/ledger/print" = "/ledger"): string {
  const query = new URLSearchParams({ period: periodKey(period) });
  if (standing) query.set("standing", standing);
  if (q) query.set("q", q);
  if (sort && sort !== "date") query.set("sort", sort);
  return `${path}?${query}`;
}
