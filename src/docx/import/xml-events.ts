/**
 * Walks the XML of any producer: namespaces resolved, so that another prefix and
 * the strict namespaces (ISO/IEC 29500-4) read like Word's own; CDATA; tags that
 * must nest. No DTD, no entity beyond the five, no recursion. Linear.
 */
import { decodeXml } from "../xml";
import { ImportError } from "./errors";
import { canonicalPrefix } from "./namespaces";

export type XmlHandler = {
  /** `name` has the usual prefix, "w:p"; what stands in an unknown namespace has "?:". */
  open(name: string, attributes: string): void;
  close(name: string): void;
  text(text: string): void;
};

/** Elements in each other; Word's own files have some 60. */
const MAX_DEPTH = 1_000;

type Scope = { prefixes: ReadonlyMap<string, string>; names: Map<string, string> };
type Open = { raw: string; name: string; scope: Scope };

const NO_PREFIXES: ReadonlyMap<string, string> = new Map();

class Walker {
  private readonly open: Open[] = [];
  private scope: Scope = { prefixes: NO_PREFIXES, names: new Map() };
  private roots = 0;

  constructor(
    private readonly xml: string,
    private readonly part: string,
    private readonly handler: XmlHandler,
  ) {}

  walk(): void {
    const { xml } = this;
    let at = xml.charCodeAt(0) === 0xfeff ? 1 : 0;
    while (at < xml.length) {
      const tag = xml.indexOf("<", at);
      if (tag !== at) this.text(xml.slice(at, tag === -1 ? xml.length : tag), true);
      if (tag === -1) break;
      at = this.markup(tag);
    }
    if (this.open.length > 0 || this.roots !== 1) this.fail();
  }

  /** Handles what begins with "<" and returns where it ends. */
  private markup(at: number): number {
    const { xml } = this;
    const next = xml[at + 1];
    if (next === "?") return this.after("?>", at + 2);
    if (next === "/") return this.closeTag(at);
    if (next !== "!") return this.openTag(at);
    if (xml.startsWith("<!--", at)) return this.after("-->", at + 4);
    if (xml.startsWith("<![CDATA[", at)) {
      const end = this.after("]]>", at + 9);
      this.text(xml.slice(at + 9, end - 3), false);
      return end;
    }
    if (xml.startsWith("<!DOCTYPE", at)) throw new ImportError("has-dtd", this.part);
    return this.fail();
  }

  private text(raw: string, escaped: boolean): void {
    if (this.open.length === 0) {
      if (raw.trim() !== "") this.fail();
    } else this.handler.text(escaped ? decodeXml(raw) : raw);
  }

  private closeTag(at: number): number {
    const end = this.xml.indexOf(">", at);
    const top = this.open.pop();
    if (end === -1 || !top || this.xml.slice(at + 2, end).trimEnd() !== top.raw) return this.fail();
    this.handler.close(top.name);
    this.scope = top.scope;
    return end + 1;
  }

  private openTag(at: number): number {
    const end = this.tagEnd(at + 1);
    const empty = this.xml[end - 2] === "/";
    const inside = this.xml.slice(at + 1, empty ? end - 2 : end - 1);
    const gap = inside.search(/\s/);
    const raw = gap === -1 ? inside : inside.slice(0, gap);
    if (!/^[\p{L}_][^<>"'=&]*$/u.test(raw)) this.fail();
    const attributes = gap === -1 ? "" : inside.slice(gap);
    if (this.open.length === 0) this.roots += 1;
    if (this.roots > 1) this.fail();
    if (this.open.length >= MAX_DEPTH) throw new ImportError("too-large", this.part);
    const outer = this.scope;
    if (attributes.includes("xmlns")) this.scope = innerScope(outer, attributes, this.part);
    const name = this.nameOf(raw);
    this.handler.open(name, attributes);
    if (empty) {
      this.handler.close(name);
      this.scope = outer;
    } else this.open.push({ raw, name, scope: outer });
    return end;
  }

  /** After the ">" that ends a tag; one may stand inside an attribute's quotes. */
  private tagEnd(from: number): number {
    const { xml } = this;
    for (let at = from; at < xml.length; at += 1) {
      const code = xml.charCodeAt(at);
      if (code === 0x3e) return at + 1;
      if (code === 0x3c) return this.fail();
      if (code === 0x22 || code === 0x27) {
        at = xml.indexOf(xml[at]!, at + 1);
        if (at === -1) return this.fail();
      }
    }
    return this.fail();
  }

  private after(mark: string, from: number): number {
    const found = this.xml.indexOf(mark, from);
    return found === -1 ? this.fail() : found + mark.length;
  }

  private nameOf(raw: string): string {
    const { prefixes, names } = this.scope;
    const known = names.get(raw);
    if (known !== undefined) return known;
    const colon = raw.indexOf(":");
    const prefix = colon === -1 ? "" : raw.slice(0, colon);
    const uri = prefixes.get(prefix);
    // A prefix that nobody declared: such a file is faulty, but what it means is plain.
    const canonical = uri === undefined ? prefix : canonicalPrefix(uri);
    const name = canonical === "" ? raw : `${canonical}:${raw.slice(colon + 1)}`;
    names.set(raw, name);
    return name;
  }

  private fail(): never {
    throw new ImportError("broken-part", this.part);
  }
}

/** Namespaces that one place may know; Word's own files have some 40. */
const MAX_PREFIXES = 500;

function innerScope(outer: Scope, attributes: string, part: string): Scope {
  const prefixes = new Map(outer.prefixes);
  eachAttribute(attributes, (name, value) => {
    if (name === "xmlns" || name.startsWith("xmlns:")) prefixes.set(name.slice(6), decodeXml(value));
    return prefixes.size > MAX_PREFIXES;
  });
  if (prefixes.size > MAX_PREFIXES) throw new ImportError("too-large", part);
  return { prefixes, names: new Map() };
}

/** Goes through attributes until `found` says so. By hand: a regular expression is quadratic on a long name without a value. */
function eachAttribute(attributes: string, found: (name: string, value: string) => boolean): void {
  let at = 0;
  while (at < attributes.length) {
    const equals = attributes.indexOf("=", at);
    if (equals === -1) return;
    const name = attributes.slice(at, equals).trim();
    let from = equals + 1;
    while (/\s/.test(attributes.charAt(from))) from += 1;
    const quote = attributes.charAt(from);
    if (quote !== '"' && quote !== "'") return;
    const end = attributes.indexOf(quote, from + 1);
    if (end === -1 || found(name, attributes.slice(from + 1, end))) return;
    at = end + 1;
  }
}

/** Walks a part. Throws ImportError "broken-part", "has-dtd" or "too-large" with the part's name. */
export function walkXml(xml: string, part: string, handler: XmlHandler): void {
  new Walker(xml, part, handler).walk();
}

/** An attribute by its local name, whatever its prefix; undefined where it is absent. */
export function attributeOf(attributes: string, local: string): string | undefined {
  if (!attributes.includes(local)) return undefined;
  let value: string | undefined;
  eachAttribute(attributes, (name, text) => {
    if (name.startsWith("xmlns") || (name !== local && !name.endsWith(`:${local}`))) return false;
    value = decodeXml(text);
    return true;
  });
  return value;
}

/** Whether a switch such as w:vanish is on (ECMA-376 part 1, 17.17.4). */
export function isOn(attributes: string): boolean {
  return !["0", "false", "off"].includes(attributeOf(attributes, "val") ?? "");
}
