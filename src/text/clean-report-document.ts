/** The one door through which a ReportDocument enters: shape checked, text cleaned, each notice with its place. */
import { reportDocumentSchema, type ReportDocument } from "@/domain/report-document";
import { cleanText } from "./clean";

export type DocumentProblem = {
  /** Place in the document, "sections[0].decisions[2].text"; "" for the whole. */
  place: string;
  code: "malformed" | "too-new" | "empty" | "too-long" | "invalid" | "duplicate-section";
  /** For too-long: how long it may be. */
  limit?: number;
};

export type DocumentNotice = { place: string; code: "removed-characters" | "normalised"; count: number };

export type ReadDocument =
  | { ok: true; document: ReportDocument; notices: DocumentNotice[] }
  | { ok: false; problems: DocumentProblem[] };

/** Highest version of the format this program reads. */
export const DOCUMENT_VERSION = 1;

/** Parses JSON text as a ReportDocument; never throws. A byte order mark in front is passed over. */
export function readReportDocumentJson(json: string): ReadDocument {
  let data: unknown;
  try {
    data = JSON.parse(json.replace(/^\ufeff/, ""));
  } catch {
    return { ok: false, problems: [{ place: "", code: "malformed" }] };
  }
  return readReportDocument(data);
}

/** Checks unknown data as a ReportDocument and cleans every text in it. */
export function readReportDocument(data: unknown): ReadDocument {
  const version = typeof data === "object" && data !== null ? (data as { version?: unknown }).version : undefined;
  if (typeof version === "number" && version > DOCUMENT_VERSION) {
    return { ok: false, problems: [{ place: "version", code: "too-new" }] };
  }
  const notices = new Map<string, DocumentNotice>();
  // Cleaned before it is checked: text made of control characters alone is empty, not filled.
  const parsed = reportDocumentSchema.safeParse(cleanStrings(data, "", notices, 0));
  if (!parsed.success) {
    return { ok: false, problems: parsed.error.issues.map(toProblem) };
  }
  const keys = parsed.data.sections.map((section) => section.key);
  const doubled = keys.findIndex((key, index) => keys.indexOf(key) !== index);
  if (doubled !== -1) {
    return { ok: false, problems: [{ place: `sections[${doubled}].key`, code: "duplicate-section" }] };
  }
  return { ok: true, document: parsed.data, notices: textPlaces(parsed.data, "").flatMap((place) => notices.get(place) ?? []) };
}

/** Places of all text in the checked document; what the schema dropped is not in it, so nobody is told about that. */
function textPlaces(value: unknown, place: string): string[] {
  if (typeof value === "string") return [place];
  if (Array.isArray(value)) return value.flatMap((item, index) => textPlaces(item, `${place}[${index}]`));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => textPlaces(item, memberPlace(place, key)));
}

function memberPlace(place: string, key: string): string {
  return place === "" ? key : `${place}.${key}`;
}

/** Deepest level at which the schema holds text; deeper data is dropped by the schema, so it is not walked. */
const DEEPEST_TEXT = 8;

function cleanStrings(value: unknown, place: string, notices: Map<string, DocumentNotice>, depth: number): unknown {
  if (typeof value === "string") {
    const { text, removed } = cleanText(value);
    if (removed > 0) notices.set(place, { place, code: "removed-characters", count: removed });
    // Compared in full: composing can keep the length (U+212B becomes U+00C5). Line ends are no news.
    else if (text !== value.replace(/\r\n?/g, "\n")) notices.set(place, { place, code: "normalised", count: 1 });
    return text;
  }
  if (depth > DEEPEST_TEXT) return undefined;
  if (Array.isArray(value)) return value.map((item, index) => cleanStrings(item, `${place}[${index}]`, notices, depth + 1));
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, cleanStrings(item, memberPlace(place, key), notices, depth + 1)]),
    );
  }
  return value;
}

type Issue = { code?: string; path: PropertyKey[]; message: string; maximum?: unknown; origin?: string };

/** What has a length; a number out of range is neither too long nor empty. */
const MEASURED = ["string", "array"];

function toProblem(issue: Issue): DocumentProblem {
  const place = issue.path.reduce<string>(
    (path, key) => (typeof key === "number" ? `${path}[${key}]` : memberPlace(path, String(key))),
    "",
  );
  const measured = MEASURED.includes(issue.origin ?? "");
  if (issue.code === "too_big" && measured) return { place, code: "too-long", limit: Number(issue.maximum) };
  if (issue.message === "empty" || (issue.code === "too_small" && measured)) return { place, code: "empty" };
  return { place, code: "invalid" };
}
