/**
 * docxtemplater as this project uses it: plain tag names, no outer scope, no
 * expressions, a missing value is an error. Only its documented module hooks
 * are used; what is read through them is verified before it is trusted
 * (compile.ts).
 */
import Docxtemplater, { type DXT } from "docxtemplater";
import PizZip from "pizzip";
import { DocxError } from "./errors";
import type { Segment } from "./segments";
import type { TemplateScope } from "./template-data";

/** Name and bytes of each part of a .docx. */
export type Parts = ReadonlyMap<string, Uint8Array>;

export type Reading = {
  /** Each templated part as docxtemplater understands it; null where it holds something other than values and loops. */
  trees: Map<string, Segment[] | null>;
  /** Tags of other kinds ({@raw}, {^inverted}) by part. */
  unsupported: { part: string; tag: string }[];
};

/** Reads a template's tags. Throws what docxtemplater throws for broken ones. */
export function readTags(parts: Parts): Reading {
  const parsed = new Map<string, DXT.Part[]>();
  let current = "";
  open(parts, {
    modules: [
      {
        name: "KeepParsedTemplate",
        set({ inspect }: { inspect?: { filePath?: string; postparsed?: DXT.Part[] } }) {
          if (inspect?.filePath) current = inspect.filePath;
          if (inspect?.postparsed) parsed.set(current, inspect.postparsed);
        },
      },
    ],
  });
  const reading: Reading = { trees: new Map(), unsupported: [] };
  for (const [part, tokens] of parsed) {
    const others: string[] = [];
    const tree = toSegments(tokens, others);
    reading.trees.set(part, others.length === 0 ? tree : null);
    reading.unsupported.push(...others.map((tag) => ({ part, tag })));
  }
  return reading;
}

function toSegments(tokens: readonly DXT.Part[], others: string[]): Segment[] {
  const segments: Segment[] = [];
  let xml = "";
  for (const token of tokens) {
    if (token.type !== "placeholder") {
      xml += token.value;
      continue;
    }
    const segment = toSegment(token, others);
    if (!segment) continue;
    if (xml !== "") segments.push({ kind: "literal", xml });
    xml = "";
    segments.push(segment);
  }
  if (xml !== "") segments.push({ kind: "literal", xml });
  return segments;
}

function toSegment(token: DXT.Part, others: string[]): Segment | null {
  if (!token.module) return { kind: "value", tag: token.value };
  if (token.module === "loop" && !token.inverted && token.subparsed) {
    return { kind: "loop", tag: token.value, body: toSegments(token.subparsed, others) };
  }
  others.push(token.raw ?? token.value);
  return null;
}

/** Every part as docxtemplater itself renders it. Throws DocxError that names the tag when a value is missing. */
export function renderThroughEngine(parts: Parts, data: TemplateScope): Map<string, string> {
  const missing: string[] = [];
  const engine = open(parts, {
    nullGetter: (part) => {
      missing.push(part.value);
      return "";
    },
  });
  engine.render(data);
  if (missing.length > 0) throw new DocxError("missing-value", missing[0]);
  const zip = engine.getZip();
  return new Map(Object.values(zip.files).filter(({ dir }) => !dir).map((file) => [file.name, file.asText()]));
}

function open(parts: Parts, options: DXT.ConstructorOptions): Docxtemplater<PizZip> {
  const zip = new PizZip();
  for (const [name, bytes] of parts) zip.file(name, bytes);
  return new Docxtemplater(zip, { paragraphLoop: true, errorLogging: false, parser: plainNames, ...options });
}

/** A tag is the name of a value of its own scope, never an expression and never a value of an outer list. */
function plainNames(tag: string): DXT.Parser {
  return {
    get(scope: TemplateScope, context: DXT.ParserContext) {
      if (context.num < context.scopePath.length) return undefined;
      return Object.hasOwn(scope, tag) ? scope[tag] : undefined;
    },
  };
}
