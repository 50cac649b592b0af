import type { TemplateProblem } from "@/docx/errors";
import type { ImportErrorCode } from "@/docx/import/errors";
import type { DocumentProblem } from "@/text/clean-report-document";
import type { AssumedField, ImportNotice, NotTakenKind } from "@/text/import";
import { register } from "./register";

/** What is wrong with a file somebody gave, one sentence each. */
export const problems = {
  document: ({ place, code, limit }: DocumentProblem): string => {
    const where = placeName(place);
    switch (code) {
      case "malformed":
        return "the content is not readable JSON";
      case "too-new":
        return "the file was made by a newer version of the program";
      case "empty":
        return `${where} is empty`;
      case "too-long":
        return limit === undefined ? `${where} is too long` : `${where} is longer than ${limit.toLocaleString("en-GB")}`;
      case "invalid":
        return `${where} is missing or of the wrong kind`;
      case "duplicate-section":
        return `${where} is there twice`;
    }
  },
  template: ({ code, tag, part, near }: TemplateProblem) => {
    const where = near ? ` Near: “${near}”.` : "";
    const name = `{${tag}}`;
    switch (code) {
      case "not-a-zip":
      case "not-a-docx":
        return "This is not a Word file (.docx), or it is damaged. Open it in Word and save it as .docx.";
      case "too-large":
        return "The file is too large once opened. Remove some pictures.";
      case "malformed-part":
        return `A part of the file is damaged (${part}). Open it in Word and save it again.`;
      case "unclosed-tag":
        return `The place ${name} has no } at its end.${where}`;
      case "unopened-tag":
        return `The place ${name} has no { at its beginning.${where}`;
      case "unclosed-loop":
        return `The loop {#${bare(tag)}} has no end {/${bare(tag)}}.${where}`;
      case "unopened-loop":
        return `The loop {/${bare(tag)}} has no beginning {#${bare(tag)}}.${where}`;
      case "misplaced-loop":
        return `The loop ${name} begins and ends in places that cannot be repeated together.${where}`;
      case "unknown-tag":
        return `The program does not know ${name}. Check the spelling.${where}`;
      case "misplaced-tag":
        return `${name} must stand inside its loop.${where}`;
      case "wrong-kind":
        return `${name} is used in the wrong way (a loop, or a value).${where}`;
      case "missing-tag":
        return `The template has no ${name}; the printed report would lose text.`;
      case "unfit-for-issue":
        return `A report made with this template could not be issued: ${register.fault(tag, near)}.`;
      case "other":
        return `The sample could not be printed.${where}`;
    }
  },
  /** Why a file is not imported. */
  refusedImport: (code: ImportErrorCode, detail: string): string => {
    switch (code) {
      case "empty":
        return detail === "picture" ? "The file holds pictures and no words; it may be a scan. Use a copy with words, or paste them." : "The file is empty; there is no text to import.";
      case "too-large":
        return "The file is too large, or grows too large once opened. Split it and import it in parts.";
      case "not-a-zip":
        return "This is not a Word file (.docx), or it is damaged. Open it in Word and save it as .docx.";
      case "not-a-docx":
        return "This file has no text part of a Word file (.docx). Open it in Word and save it as .docx.";
      case "encrypted":
        return "The file is protected by a password. Open it in Word, remove the password and save it.";
      case "old-doc":
        return "The file is in Word's old format (.doc). Open it in Word and save it as .docx.";
      case "other-format":
        return `This is a file of ${detail}, not a Word file (.docx). Save it as .docx, or paste its text.`;
      case "broken-part":
        return `A part of the file is damaged (${detail}). Open it in Word and save it again.`;
      case "has-dtd":
        return `The file declares outside entities (${detail}), which can do harm, so it was not opened. Open it in Word and save it again.`;
      case "unknown-encoding":
        return "The encoding of this text file is not known. Save it as UTF-8.";
    }
  },
  /** What a file has beside the lines of its text, and what those lines have that a report has no place for. */
  notTaken: {
    chart: "chart",
    comment: "comment",
    control: "control",
    "deleted-text": "text deleted under tracked changes",
    diagram: "diagram",
    "drawing-text": "text in a drawing",
    "embedded-document": "embedded document",
    "embedded-object": "embedded object",
    endnote: "endnote",
    equation: "equation",
    footer: "footer",
    footnote: "footnote",
    header: "header",
    "hidden-text": "hidden text",
    "open-field": "text in a field without end",
    "phonetic-guide": "phonetic guide",
    picture: "picture",
    "stray-text": "text outside a paragraph",
    symbol: "unknown symbol",
    "table-of-contents": "table of contents",
    "unreadable-part": "damaged part of the file",
    "word-art": "word art",
    "word-residue": "residue of Word",
    "sub-heading": "sub-heading (its items went into the section)",
    "parent-body": "name of the body above",
    "repeated-head": "repeated line of the letterhead",
    mark: "mark of urgency or secrecy",
    addressee: "addressee",
    "incomplete-date": "incomplete date",
    "over-limit": "more than a report can hold",
    "after-signature": "text after the signature",
    "repeated-after-signature": "text after the signature that repeats the report",
    "before-report": "text before the report",
    "group-heading": "heading of a group",
    "lone-bullet": "empty bullet",
    "mail-header": "head of a mail",
    "mail-signature": "end of a mail",
    "nothing-to-report": "the sentence of an empty section",
    "page-number": "page number",
    rule: "rule",
    "signature-mark": "signature mark",
    tail: "text at the end",
  } satisfies Record<NotTakenKind, string>,
  assumed: {
    period: "the period",
    issuer: "the issuing body",
    party: "the line ĐẢNG CỘNG SẢN VIỆT NAM",
    symbol: "the symbol",
    place: "the place",
    subject: "the subject",
    signature: "the signature",
    recipients: "the recipients",
  } satisfies Record<AssumedField, string>,
  /** What was taken otherwise than it stood. */
  importNotice: (code: ImportNotice["code"], count: number): string => {
    const many = count.toLocaleString("en-GB");
    switch (code) {
      case "tracked-changes":
        return `tracked changes in ${many} places; read as if all were accepted`;
      case "windows-1258":
        return "text in Windows-1258, turned into Unicode";
      case "windows-1252":
        return "the encoding is not known; read as Windows-1252, so check the accented letters";
      case "undecodable":
        return `${many} places could not be read and became \ufffd`;
      case "equation":
        return `${many} equations: their text is taken, their form is not`;
      case "table-rows":
        return `${many} lines come from a table; their text is taken, the table is not`;
      case "text-box":
        return `${many} lines come from a text box`;
      case "damaged-letters":
        return `${many} items have letters damaged to question marks`;
      case "invisible-characters":
        return `${many} invisible characters removed`;
      case "joined-lines":
        return `${many} lines broken inside a sentence were joined`;
      case "mail-quotes":
        return `quote marks of a mail removed from ${many} lines`;
      case "normalised":
        return `letters and their marks joined in ${many} places`;
      case "numbers-removed":
        return `numbers of a list became dashes in ${many} items`;
      case "removed-characters":
        return `${many} unprintable characters removed`;
      case "repeated-heading":
        return `${many} repeated headings were joined into one section`;
      case "spaces":
        return `spare spaces removed from ${many} lines`;
      case "too-long-decision":
        return `${many} items were too long and were split`;
      case "word-residue":
        return `${many} residues of Word removed`;
    }
  },
};

/** "sections[0].decisions[2].text" in the words of the interface: "section 1, item 3". */
function placeName(place: string): string {
  const inSection = /^sections\[(\d+)\](?:\.decisions\[(\d+)\])?/.exec(place);
  if (inSection) return `section ${Number(inSection[1]) + 1}${inSection[2] === undefined ? "" : `, item ${Number(inSection[2]) + 1}`}`;
  return place === "" ? "the file" : place;
}

function bare(tag: string): string {
  return tag.replace(/^[#/^]/, "");
}
