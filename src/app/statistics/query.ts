import { z } from "zod";
import { yearsSchema } from "@/services/statistics/periods";

export const statisticsSchema = yearsSchema.extend({
  /** The one report to look at; without it, all periods. */
  report: z.string().optional().catch(undefined),
});
export type StatisticsQuery = z.output<typeof statisticsSchema>;

/** Each picture with its table can be downloaded by itself. */
export const PARTS = ["quarters", "longer", "coverage", "papers"] as const;
export type Part = (typeof PARTS)[number];

export function statisticsHref({ from, to, report }: Partial<StatisticsQuery>, part?: Part): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ report, from, to, part })) if (value !== undefined) query.set(name, String(value));
  const path = part ? "/statistics/xlsx" : "/statistics";
  return query.size === 0 ? path : `${path}?${query}`;
}
