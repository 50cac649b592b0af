import type { RegisterFilter } from "@/services/register/list";

/** The address of a page of the register with this filter. */
export function registerHref(path: "/register" | "/register/print" | "/register/xlsx", { term, year, type, state, q, page }: Partial<RegisterFilter>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ term, year, type, state, q })) if (value !== undefined) query.set(name, String(value));
  if (page !== undefined && page > 1) query.set("page", String(page));
  return query.size === 0 ? path : `${path}?${query}`;
}

/** Whether the filter leaves anything out. */
export function isFiltered({ term, year, type, state, q }: RegisterFilter): boolean {
  return [term, year, type, state, q].some((value) => value !== undefined);
}
