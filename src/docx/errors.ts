/** What can be wrong with a file or a value, as codes; sentences are made at the edge. */

export type DocxErrorCode =
  /** The bytes are no zip archive, or the archive is damaged. */
  | "not-a-zip"
  /** More bytes, parts or inflated bytes than allowed. */
  | "too-large"
  /** A part that every .docx has is not there, or what is there is no Word document. */
  | "not-a-docx"
  /** A value that the template asks for is missing. */
  | "missing-value"
  /** A value holds a character that XML 1.0 forbids. */
  | "forbidden-character";

/** A .docx could not be read or written. `detail` names the part, the tag or the limit. */
export class DocxError extends Error {
  constructor(
    readonly code: DocxErrorCode,
    readonly detail: string = "",
  ) {
    super(detail === "" ? code : `${code}: ${detail}`);
    this.name = "DocxError";
  }
}

export type TemplateProblemCode =
  | "not-a-zip"
  | "too-large"
  | "not-a-docx"
  /** The XML of a part is broken. */
  | "malformed-part"
  /** "{name" without "}", or "name}" without "{". */
  | "unclosed-tag"
  | "unopened-tag"
  /** "{#list}" without "{/list}", or the other way round, or crossing one another. */
  | "unclosed-loop"
  | "unopened-loop"
  /** A loop that opens and closes in places that cannot be repeated together. */
  | "misplaced-loop"
  /** A name that is in no table of tags. */
  | "unknown-tag"
  /** A known name, outside the loop that gives it a value. */
  | "misplaced-tag"
  /** A list used as a value, or a value used as a list. */
  | "wrong-kind"
  /** A tag the report cannot do without is not in the template. */
  | "missing-tag"
  /** A file made with it would not pass the check before issue (issue-check.ts); `tag` is the fault's code, `near` its detail. */
  | "unfit-for-issue"
  | "other";

export type TemplateProblem = {
  code: TemplateProblemCode;
  /** The tag as typed, without braces; "" where the problem is not about one tag. */
  tag: string;
  /** Part of the file, "word/document.xml"; "" for the whole file. */
  part: string;
  /** Text of the paragraph it stands in, shortened; "" where there is none. */
  near: string;
};

/** A template that cannot be used, with everything that is wrong with it. */
export class TemplateError extends Error {
  constructor(readonly problems: readonly TemplateProblem[]) {
    super(problems.map(({ code, tag, part }) => [code, tag, part].filter(Boolean).join(" ")).join("; "));
    this.name = "TemplateError";
  }
}
