/**
 * What of the report each paragraph of a part prints. The text alone does not
 * say it: a name may have changed, a decision may have been rewritten. So the
 * same report is printed once more with a number in place of every text, and the
 * paragraphs of both prints stand side by side.
 */
import { groupDecisions, type PrintedReport } from "@/domain/print";
import type { ReportDocument } from "@/domain/report-document";
import { descendants, readTree, wordsIn, type XmlNode } from "./tree";

export type Origin = {
  /** Of the decision a paragraph begins with, of a section's heading, of what prints once; null for what is known by its text alone. */
  id: string | null;
  /** The list it belongs to. */
  place: string;
  /** Whether the report has it once, and so it is the same whatever it says. */
  once: boolean;
};

/** The list of headings. */
export const HEADINGS = " heading";

/** A report with numbers for texts, and what they stand for. */
export type Numbered = { report: PrintedReport; origins: Origin[] };

// Two characters that no report holds, since no font prints them; a report that does only loses this help.
const [OPENS, CLOSES] = ["\ue000", "\ue001"];
const NUMBER = new RegExp(`${OPENS}(\\d+)${CLOSES}`);

/** The report `document` prints as, with numbers for its texts. */
export function numbered(document: ReportDocument, printed: PrintedReport): Numbered {
  const origins: Origin[] = [];
  const number = (id: string | null, place: string, once: boolean) => `${OPENS}${origins.push({ id, place, once }) - 1}${CLOSES}`;
  const field = (name: string) => number(`field ${name}`, name, true);
  const list = (name: string, texts: readonly string[]) => texts.map(() => number(null, ` ${name}`, false));
  const ids = new Map(document.sections.map(({ key, decisions }) => [key, groupDecisions(decisions).map(({ stretches }) => stretches[0]!.decision.id ?? null)]));
  // Number and symbol, place and day mostly share a line: each line is one thing.
  const line = { symbol: field("symbol"), place: field("place") };
  const report: PrintedReport = {
    ...line,
    issuer: field("issuer"),
    party: field("party"),
    number: printed.number && line.symbol,
    day: printed.day && line.place,
    month: line.place,
    year: line.place,
    draftMark: printed.draftMark && field("draft"),
    title: field("title"),
    subject: field("subject"),
    preamble: list("preamble", printed.preamble),
    sections: printed.sections.map(({ key, paragraphs, ...section }) => ({
      ...section,
      key,
      heading: number(`heading ${key}`, HEADINGS, true),
      paragraphs: paragraphs.map(({ marker }, index) => ({ marker, text: number(decisionId(ids.get(key)?.[index]), key, false) })),
    })),
    closing: list("closing", printed.closing),
    signature: { authority: field("authority"), office: field("office"), name: field("name") },
    recipients: list("recipients", printed.recipients),
  };
  return { report, origins };
}

function decisionId(id: string | null | undefined): string | null {
  return id === null || id === undefined ? null : `decision ${id}`;
}

/** The origin of every paragraph of `part`, found in `numberedPart`, the same part printed with numbers. */
export function originsOf(part: XmlNode, numberedPart: string, origins: readonly Origin[]): ReadonlyMap<XmlNode, Origin> {
  const paragraphs = descendants(part, "w:p");
  const theirs = descendants(readTree(numberedPart), "w:p");
  const found = new Map<XmlNode, Origin>();
  if (paragraphs.length !== theirs.length) return found;
  paragraphs.forEach((paragraph, index) => {
    const origin = origins[Number(NUMBER.exec(wordsIn(theirs[index]!))?.[1] ?? -1)];
    if (origin) found.set(paragraph, origin);
  });
  return found;
}
