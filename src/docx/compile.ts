/**
 * A template made ready for many renders. docxtemplater reads it once; what it
 * understood becomes a tree of segments per part, and the tree is trusted only
 * after it has written, for several sets of values, exactly what docxtemplater
 * writes. A template whose tree fails that comparison is rendered by
 * docxtemplater every time: slower, never different.
 */
import { createHash } from "node:crypto";
import { readTags, renderThroughEngine, type Parts } from "./engine";
import { TemplateError } from "./errors";
import { fill, hasTags, type Segment } from "./segments";
import { inspectTemplate } from "./template-check";
import type { TemplateScope } from "./template-data";
import { TEMPLATE_TAGS } from "./template-tags";
import { deflate, type ZipEntry } from "./zip";

export type CompiledTemplate = {
  readonly sha256: string;
  /** Every part in its order, as it is written when nothing in it changes. */
  readonly entries: readonly ZipEntry[];
  /** Parts that change with the data. */
  readonly dynamic: ReadonlySet<string>;
  /** Writes the parts that change. */
  readonly fillParts: (data: TemplateScope) => ReadonlyMap<string, string>;
  /** False when every render goes through docxtemplater. */
  readonly fast: boolean;
};

const CACHE_SIZE = 8;
const cache = new Map<string, CompiledTemplate>();

/** The template, compiled once per content. Throws TemplateError with every problem found. */
export function compileTemplate(bytes: Uint8Array): CompiledTemplate {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const known = cache.get(sha256);
  const compiled = known ?? compile(bytes, sha256);
  // Re-inserted, so that the first key is the one unused for longest.
  cache.delete(sha256);
  cache.set(sha256, compiled);
  if (cache.size > CACHE_SIZE) cache.delete(cache.keys().next().value!);
  return compiled;
}

function compile(bytes: Uint8Array, sha256: string): CompiledTemplate {
  const { entries, parts, problems } = inspectTemplate(bytes);
  if (problems.length > 0) throw new TemplateError(problems);
  const { trees } = readTags(parts);
  const written = renderThroughEngine(parts, probeScope("", 1, ""));
  const dynamic = new Set([...trees].filter(([, tree]) => tree === null || hasTags(tree)).map(([name]) => name));
  const fast = [...dynamic].every((name) => trees.get(name)) && reproducesEngine(parts, trees, dynamic);
  return {
    sha256,
    entries: entries.map((entry) => (dynamic.has(entry.name) ? entry : settled(entry, parts, written))),
    dynamic,
    fast,
    fillParts: fast ? (data) => fillAll(trees, dynamic, data) : (data) => renderThroughEngine(parts, data),
  };
}

/** docxtemplater also tidies parts without tags (proofState in settings.xml); the result is the same for all data. */
function settled(entry: ZipEntry, parts: Parts, written: ReadonlyMap<string, string>): ZipEntry {
  if (!/\.(xml|rels)$/i.test(entry.name)) return entry;
  const xml = written.get(entry.name);
  const before = new TextDecoder("utf-8", { ignoreBOM: true }).decode(parts.get(entry.name));
  return xml === undefined || xml === before ? entry : deflate(entry.name, new TextEncoder().encode(xml));
}

function fillAll(trees: ReadonlyMap<string, Segment[] | null>, names: ReadonlySet<string>, data: TemplateScope): Map<string, string> {
  return new Map([...names].map((name) => [name, fill(trees.get(name)!, data)]));
}

/** Values that meet escaping, spaces at the ends, and nothing at all. */
const PROBES = ["", "mẫu", ` <a & "b"> 'c' {d} `];

/** Lists of 0 to 3 items, each with every kind of value: both ways must write the same XML. */
function reproducesEngine(parts: Parts, trees: ReadonlyMap<string, Segment[] | null>, dynamic: ReadonlySet<string>): boolean {
  return [0, 1, 2, 3].every((length) => {
    const data = probeScope("", length, PROBES[length % PROBES.length]!);
    const expected = renderThroughEngine(parts, data);
    return [...fillAll(trees, dynamic, data)].every(([name, xml]) => xml === expected.get(name));
  });
}

/** A scope with every tag of the table; `length` items in each list. */
function probeScope(within: string, length: number, text: string): TemplateScope {
  return Object.fromEntries(
    TEMPLATE_TAGS.filter((definition) => definition.within === within).map(({ tag, kind }) => {
      if (kind === "value") return [tag, text && `${text}${within}.${tag}`];
      if (kind === "switch") return [tag, text !== ""];
      return [tag, Array.from({ length }, (_, index) => probeScope(tag, length, PROBES[(length + index) % PROBES.length]!))];
    }),
  );
}
