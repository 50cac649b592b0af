/** Which citations mean the same paper: number, code, body and date together, never the number alone. */
import type { Citation } from "./types";
import { fold } from "../recognise/fold";

/** "28-CT/TW": what is printed as the paper's number, in the right signs; two papers can share it. */
export function symbolOf(citation: Pick<Citation, "number" | "code" | "typeCode" | "family">): string {
  const { number, code, typeCode, family } = citation;
  if (code === null) return `${number}-${typeCode ?? "?"}`;
  return `${number}${family === "state" ? "/" : "-"}${code}`;
}

/**
 * The key of a paper: "28-CT/TW@2023-12-25"; null without a date or without signs, for
 * then nobody can say which of two papers it is. A Quy định and a Quyết định share
 * the code QĐ but not the series, so the type is part of a key with QĐ.
 */
export function citationKey(citation: Citation): string | null {
  if (citation.code === null || citation.date === null || !citation.dateValid) return null;
  return `${seriesKey(citation)}@${citation.date}`;
}

/** The key without the date: papers in it may still be several. */
export function seriesKey(citation: Pick<Citation, "number" | "code" | "typeCode" | "family" | "type">): string {
  const symbol = symbolOf(citation).toLowerCase();
  return citation.typeCode === "QĐ" && citation.type === "Quy định" ? `quy định ${symbol}` : symbol;
}

/** "same" or "different" only where it can be said. */
export function samePaper(one: Citation, other: Citation): "same" | "different" | "unknown" {
  if (one.number !== other.number) return "different";
  if (one.code !== null && other.code !== null && seriesKey(one) !== seriesKey(other)) return "different";
  if (one.typeCode !== null && other.typeCode !== null && one.typeCode !== other.typeCode) return "different";
  if (one.date === null || other.date === null) return "unknown";
  if (one.date !== other.date) return "different";
  return one.code !== null && other.code !== null ? "same" : "unknown";
}

const SYNONYMS: Record<string, string> = {
  "ban chap hanh trung uong": "ban chap hanh trung uong dang",
  "trung uong": "ban chap hanh trung uong dang",
  "trung uong dang": "ban chap hanh trung uong dang",
  "bch trung uong dang": "ban chap hanh trung uong dang",
  "bch trung uong": "ban chap hanh trung uong dang",
  "ban bi thu trung uong dang": "ban bi thu",
  "ban bi thu trung uong": "ban bi thu",
  "tinh uy": "tinh uy",
};

/** A body's name for comparing: without accents and case, one form for its synonyms. */
export function issuerKey(issuer: string): string {
  const folded = fold(issuer).replace(/^hoi nghi (?:lan thu \S+(?: \S+)?|trung uong \d+) (?=ban|bch)/, "").replace(/^dong chi /, "").replace(/\bubnd\b/, "uy ban nhan dan").replace(/\bhdnd\b/, "hoi dong nhan dan");
  return SYNONYMS[folded] ?? folded;
}
