import type { TemplateProblem } from "@/docx/errors";
import type { DocumentProblem } from "@/text/clean-report-document";
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
