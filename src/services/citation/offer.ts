/** Papers that fit what somebody types. */
import { Prisma, type CitedPaper } from "@/generated/prisma/client";
import { db } from "@/server/database";
import { paperQuery, type Paper, type PaperQuery } from "@/text/citation";
import { assertMay, type Actor } from "../actor";
import { toIsoDate } from "../date-column";
import { toPaper, withSaid } from "./rows";

export const MOST_OFFERED = 8;

export type OfferedPaper = {
  paper: Paper;
  key: string;
  /** Keys of papers that turned out to be this one. */
  aliases: string[];
  /** How often issued reports cite it, and the last day of the latest such report's period. */
  times: number;
  last: string | null;
};

export type Offer = {
  papers: OfferedPaper[];
  /** Whether the house writes a comma before "ngày"; null where it follows each report. */
  comma: "with" | "without" | null;
  /** How the house writes the term of an issuer; null where it has no rule. */
  tone: "khóa" | "khoá" | null;
};

/**
 * At most eight remembered papers that fit `typed` (see fitOf in src/text/citation/lookup.ts):
 * by number and signs first, then by words; lately and often cited ones first. Throws not-allowed.
 */
export async function offerPapers(actor: Actor, typed: string): Promise<Offer> {
  assertMay(actor, "citation.view");
  const [papers, setting] = await Promise.all([find(paperQuery(typed)), db.proofSetting.findUnique({ where: { id: 1 }, select: { comma: true, tone: true } })]);
  const { comma, tone } = setting ?? { comma: null, tone: null };
  return { papers, comma: comma === "with" || comma === "without" ? comma : null, tone: tone === "khóa" || tone === "khoá" ? tone : null };
}

/** Words are of a to z and 0 to 9: nothing in them means something to LIKE. */
export function fitsWords(words: readonly string[]): Prisma.Sql {
  if (words.length === 0) return Prisma.sql`TRUE`;
  return Prisma.join(words.map((word) => Prisma.sql`' ' || p.lookup LIKE ${`% ${word}%`}`), " AND ");
}

function fit({ words, start }: PaperQuery): Prisma.Sql {
  const together = Prisma.sql`CASE WHEN ' ' || p.lookup LIKE ${`% ${words.join(" ")}%`} THEN 2 ELSE 3 END`;
  if (start === null) return together;
  return Prisma.sql`CASE WHEN p.lookup || ' ' LIKE ${`${start} %`} THEN 0 WHEN p.lookup LIKE ${`${start}%`} THEN 1 ELSE ${together} END`;
}

type Row = CitedPaper & { times: number | null; last: Date | null; aliases: string[] };

async function find(query: PaperQuery): Promise<OfferedPaper[]> {
  const rows = await db.$queryRaw<Row[]>`${withSaid(Prisma.sql`p."forgottenAt" IS NULL AND ${fitsWords(query.words)}`)}
    SELECT p.*, s.times, s.last, ARRAY(SELECT a.key FROM roots JOIN "CitedPaper" a ON a.id = roots.id WHERE roots.root = p.id ORDER BY a.key) AS aliases
    FROM found p LEFT JOIN said s ON s.id = p.id
    ORDER BY ${fit(query)}, s.last DESC NULLS LAST, s.times DESC NULLS LAST, p.date DESC, p.key
    LIMIT ${MOST_OFFERED}::int`;
  return rows.map((row) => ({ paper: toPaper(row), key: row.key, aliases: row.aliases, times: row.times ?? 0, last: row.last && toIsoDate(row.last) }));
}
