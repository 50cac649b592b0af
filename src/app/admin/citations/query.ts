import type { PaperFilter } from "@/services/citation/list";

/** The address of a view of the papers. */
export function papersHref({ q, show, order, page }: Partial<PaperFilter>): string {
  const query = new URLSearchParams();
  if (q !== undefined && q !== "") query.set("q", q);
  if (show === "forgotten") query.set("show", show);
  if (order !== undefined && order !== "last") query.set("order", order);
  if (page !== undefined && page > 1) query.set("page", String(page));
  return query.size === 0 ? "/admin/citations" : `/admin/citations?${query}`;
}
