/** The numbers of one picture, as a spreadsheet. */
import { z } from "zod";
import { messagesFor } from "@/messages";
import { actorOrRefuse, toDownloadError } from "@/server/json-route";
import { spreadsheetResponse, toSpreadsheet } from "@/server/spreadsheet";
import type { Actor } from "@/services/actor";
import { AppError } from "@/services/app-error";
import { reportCoverage } from "@/services/statistics/coverage";
import { decisionsByPeriod } from "@/services/statistics/periods";
import { coverageFigures, papersFigures, periodFigures, sumOf, type Figures } from "../figures";
import { PARTS, statisticsSchema } from "../query";

const querySchema = statisticsSchema.extend({ part: z.enum(PARTS).catch("quarters") });
type Query = z.output<typeof querySchema>;

export async function GET(request: Request): Promise<Response> {
  try {
    const actor = await actorOrRefuse();
    const figures = await figuresFor(actor, querySchema.parse(Object.fromEntries(new URL(request.url).searchParams)));
    const { statistics } = messagesFor(actor.locale);
    return spreadsheetResponse(await sheetOf(figures), statistics.fileName);
  } catch (error) {
    return toDownloadError(request, error);
  }
}

async function figuresFor(actor: Actor, { part, ...query }: Query): Promise<Figures> {
  const words = messagesFor(actor.locale);
  if (part === "quarters" || part === "longer") {
    const found = await decisionsByPeriod(actor, query);
    return periodFigures(found[part], found, words.statistics[part], words);
  }
  if (query.report === undefined) throw new AppError("not-found");
  const coverage = await reportCoverage(actor, query.report);
  return part === "coverage" ? coverageFigures(coverage, words) : papersFigures(coverage, words);
}

function sheetOf({ title, rowHead, columns, rows, whole, wholeLabel, sumLabel }: Figures): Promise<Buffer> {
  const withSum = (values: readonly (number | null)[]) => (sumLabel ? [...values, sumOf(values)] : [...values]);
  const heads = [...columns.map(({ label }) => label), ...(sumLabel ? [sumLabel] : [])];
  // The tab's name allows none of these signs.
  return toSpreadsheet(title.replace(/[\\/?*[\]:]/g, " "), [{ header: rowHead, width: 44 }, ...heads.map((header) => ({ header, width: 14 }))], [
    ...rows.map(({ label, values }) => [label, ...withSum(values)]),
    [wholeLabel, ...withSum(whole)],
  ]);
}
