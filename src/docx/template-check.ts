/** What a template holds and what is wrong with it, all at once. Nothing in it is ever executed: a tag is a plain name. */
import { readTags, type Parts, type Reading } from "./engine";
import { DocxError, type TemplateProblem, type TemplateProblemCode } from "./errors";
import { paragraphsOf } from "./read-paragraphs";
import type { Segment } from "./segments";
import { isKnownTag, tagDefinition, tagPath, TEMPLATE_TAGS } from "./template-tags";
import { isWellFormed } from "./xml";
import { inflate, readZip, type ZipEntry } from "./zip";

export type TemplateCheck = {
  /** Tags of the table that the template uses, "closing.text". */
  used: string[];
  /** Required tags that are not there, "closing.text". */
  missing: string[];
  /** Tags the table does not know, as typed. */
  unknown: string[];
  problems: TemplateProblem[];
};

type Inspection = TemplateCheck & { entries: ZipEntry[]; parts: Parts };

/** Tags used, missing and unknown, and every problem. Never throws. */
export function checkTemplate(bytes: Uint8Array): TemplateCheck {
  const { used, missing, unknown, problems } = inspectTemplate(bytes);
  return { used, missing, unknown, problems };
}

/** The same, with the parts of the file. */
export function inspectTemplate(bytes: Uint8Array): Inspection {
  const empty = { entries: [], parts: new Map(), used: [], missing: [], unknown: [] };
  let entries: ZipEntry[];
  let parts: Parts;
  try {
    entries = readZip(bytes);
    parts = new Map(entries.map((entry) => [entry.name, inflate(entry)]));
  } catch (error) {
    if (!(error instanceof DocxError) || error.code === "missing-value" || error.code === "forbidden-character") throw error;
    return { ...empty, problems: [problem(error.code, "", error.detail)] };
  }
  const broken = brokenParts(parts);
  if (broken.length > 0) return { ...empty, problems: broken };
  return { entries, parts, ...inspectTags(parts) };
}

const MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

function brokenParts(parts: Parts): TemplateProblem[] {
  const types = parts.get("[Content_Types].xml");
  const absent = ["[Content_Types].xml", "_rels/.rels", "word/document.xml"].filter((name) => !parts.has(name));
  const problems = absent.map((name) => problem("not-a-docx", "", name));
  if (types && !decode(types).includes(MAIN_TYPE)) problems.push(problem("not-a-docx", "", "[Content_Types].xml"));
  for (const [name, bytes] of parts) {
    if (/\.(xml|rels)$/i.test(name) && !isWellFormed(decode(bytes))) problems.push(problem("malformed-part", "", name));
  }
  return problems;
}

function inspectTags(parts: Parts): TemplateCheck {
  let reading: Reading;
  try {
    reading = readTags(parts);
  } catch (error) {
    return inspectBrokenTags(parts, error);
  }
  const uses = [...reading.trees].flatMap(([part, tree]) => usesIn(tree ?? [], part, ""));
  const problems = [
    ...reading.unsupported.map(({ part, tag }) => problem("unknown-tag", tag, part, nearest(parts, part, tag))),
    ...uses.flatMap((use) => judge(use).map((code) => problem(code, use.tag, use.part, nearest(parts, use.part, use.tag)))),
  ];
  // A tag in the file's properties alone is not on the page.
  const used = new Set(uses.filter((use) => use.part.startsWith("word/") && judge(use).length === 0).map(tagPath));
  return conclude(used, problems);
}

type Use = { part: string; within: string; tag: string; loop: boolean };

function usesIn(segments: readonly Segment[], part: string, within: string): Use[] {
  return segments.flatMap((segment) => {
    if (segment.kind === "literal") return [];
    if (segment.kind === "value") return [{ part, within, tag: segment.tag, loop: false }];
    // A switch does not open a level of its own; neither does a loop nobody knows.
    const inner = tagDefinition(within, segment.tag)?.kind === "list" ? segment.tag : within;
    return [{ part, within, tag: segment.tag, loop: true }, ...usesIn(segment.body, part, inner)];
  });
}

function judge({ within, tag, loop }: Use): TemplateProblemCode[] {
  const definition = tagDefinition(within, tag);
  if (!definition) return [isKnownTag(tag) ? "misplaced-tag" : "unknown-tag"];
  return (definition.kind === "value") === loop ? ["wrong-kind"] : [];
}

function conclude(used: ReadonlySet<string>, problems: TemplateProblem[]): TemplateCheck {
  const missing = TEMPLATE_TAGS.filter((definition) => definition.required && !used.has(tagPath(definition))).map(tagPath);
  const unknown = [...new Set(problems.filter(({ code }) => code === "unknown-tag").map(({ tag }) => tag))];
  const all = [...problems, ...missing.map((path) => problem("missing-tag", path, ""))];
  return { used: [...used], missing, unknown, problems: all };
}

/** docxtemplater's error ids as problem codes. */
const CODES: Record<string, TemplateProblemCode> = {
  unopened_tag: "unopened-tag",
  duplicate_close_tag: "unopened-tag",
  unclosed_tag: "unclosed-tag",
  duplicate_open_tag: "unclosed-tag",
  unopened_loop: "unopened-loop",
  unclosed_loop: "unclosed-loop",
  closing_tag_does_not_match_opening_tag: "unclosed-loop",
  unbalanced_loop_tags: "misplaced-loop",
  no_xml_tag_found_at_left: "misplaced-loop",
  no_xml_tag_found_at_right: "misplaced-loop",
};

type EngineError = { properties?: { id?: string; xtag?: unknown; file?: unknown; errors?: unknown } };

/** Some tag is broken, so loops cannot be followed: names are judged wherever they stand. */
function inspectBrokenTags(parts: Parts, error: unknown): TemplateCheck {
  const { errors } = (error as EngineError).properties ?? {};
  const list = (Array.isArray(errors) ? errors : [error]) as EngineError[];
  const problems = list.map(({ properties = {} }) => {
    const tag = typeof properties.xtag === "string" ? properties.xtag.trim() : "";
    const part = typeof properties.file === "string" ? properties.file : "";
    return problem(CODES[properties.id ?? ""] ?? "other", tag, part, nearest(parts, part, tag));
  });
  const names = namesTyped(parts);
  for (const { part, tag } of names) {
    if (!isKnownTag(tag.replace(/^[#/]/, ""))) problems.push(problem("unknown-tag", tag, part, nearest(parts, part, tag)));
  }
  const typed = new Set(names.map(({ tag }) => tag.replace(/^[#/]/, "")));
  return conclude(new Set(TEMPLATE_TAGS.filter(({ tag }) => typed.has(tag)).map(tagPath)), problems);
}

function namesTyped(parts: Parts): { part: string; tag: string }[] {
  return [...parts.keys()].filter(isTextPart).flatMap((part) =>
    paragraphsOf(decode(parts.get(part)!)).flatMap(({ text }) => [...text.matchAll(/\{([^{}]{1,80})\}/g)].map((match) => ({ part, tag: match[1]!.trim() }))),
  );
}

function isTextPart(part: string): boolean {
  return /^word\/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$/.test(part);
}

const NEAR_LENGTH = 80;

/** Text of the first paragraph of the part that holds the tag. */
function nearest(parts: Parts, part: string, tag: string): string {
  const bytes = parts.get(part);
  if (!bytes || tag === "") return "";
  const texts = paragraphsOf(decode(bytes)).map(({ text }) => text);
  const found = [`{${tag}`, `{#${tag}`, `{/${tag}`, tag].map((shape) => texts.find((text) => text.includes(shape))).find(Boolean) ?? "";
  return found.length > NEAR_LENGTH ? `${found.slice(0, NEAR_LENGTH)}…` : found;
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder("utf-8").decode(bytes);
}

function problem(code: TemplateProblemCode, tag: string, part: string, near = ""): TemplateProblem {
  return { code, tag, part, near };
}
