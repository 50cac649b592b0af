import type { SearchFilter } from "@/services/search/search";

/** The address of a search. */
export function searchHref({ q, year, section, state, page }: Partial<SearchFilter>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ q, year, section, state })) if (value !== undefined && value !== "") query.set(name, String(value));
  if (page !== undefined && page > 1) query.set("page", String(page));
  return query.size === 0 ? "/search" : `/search?${query}`;
}

/** Whether anything but the words narrows the search. */
export function isNarrowed({ year, section, state }: SearchFilter): boolean {
  return [year, section, state].some((value) => value !== undefined);
}
