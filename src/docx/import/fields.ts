/** Fields: their codes are nobody's text, their results are (ECMA-376 part 1, 17.16). */

export type Field = {
  code: string;
  /** The result stands between "separate" and "end". */
  inResult: boolean;
  /** Text that stood where the code stands: no reader sees it unless the field never ends. */
  unseen: string;
};

/** A table of contents repeats headings that stand in the text. */
const CONTENTS = /^\s*(?:TOC|TOA|INDEX)\b/i;

/** The fields that are open. */
export class Fields {
  private readonly open: Field[] = [];
  private codes = 0;
  private contents = 0;

  /** Whether the text is part of a field's code. */
  get inCode(): boolean {
    return this.codes > 0;
  }

  get inContents(): boolean {
    return this.contents > 0;
  }

  begin(code = ""): void {
    this.open.push({ code, inResult: false, unseen: "" });
    this.codes += 1;
  }

  addCode(text: string): void {
    const field = this.open.at(-1);
    if (field && !field.inResult) field.code += text;
  }

  addUnseen(text: string): void {
    const field = this.open.findLast(({ inResult }) => !inResult);
    if (field) field.unseen += text;
  }

  separate(): void {
    const field = this.open.at(-1);
    if (!field || field.inResult) return;
    field.inResult = true;
    this.codes -= 1;
    if (CONTENTS.test(field.code)) this.contents += 1;
  }

  end(): void {
    const field = this.open.pop();
    if (!field) return;
    if (!field.inResult) this.codes -= 1;
    else if (CONTENTS.test(field.code)) this.contents -= 1;
  }

  /** A field whose code is an attribute: all text in it is its result. */
  beginSimple(code: string): void {
    this.begin(code);
    this.separate();
  }

  /** What w:fldChar says. */
  mark(type: string): void {
    if (type === "begin") this.begin();
    else if (type === "separate") this.separate();
    else if (type === "end") this.end();
  }

  /** Text inside fields that never end, which a reader of the file may see. */
  leftOpen(): string[] {
    return this.open.map(({ unseen }) => unseen.trim()).filter((text) => text !== "");
  }
}
