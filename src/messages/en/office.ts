import type { TemplateProblem } from "@/docx/errors";

export const office = {
  setUp: {
    title: "Set up the office",
    intro: "This is the first visit. Enter the office's details and the administrator's account; everything can be changed later.",
    officeTitle: "The issuing office",
    wordingTitle: "Standing wording of the report",
    wordingIntro: "This wording follows the name you typed; change it now or later. {ky} is replaced by the period, such as “quý I/2024”.",
    wordingWaiting: "Type the committee's name first: the wording follows from it.",
    signatureTitle: "Signature",
    adminTitle: "Administrator's account",
    adminIntro: "Whoever holds this account makes accounts for the others and keeps office details and the template.",
    submit: "Set up and sign in",
    submitting: "Setting up…",
  },
  fields: {
    issuer: "Committee's name",
    issuerHint: "As printed at the top left, such as TỈNH ỦY HẬU GIANG",
    party: "Heading line",
    symbol: "Document symbol",
    symbolHint: "Such as BC/TU",
    place: "Place",
    placeHint: "Stands before the date, such as Hậu Giang",
    documentTitle: "Document type",
    subject: "Subject",
    preamble: "Preamble",
    closing: "Closing",
    paragraphsHint: "One paragraph on each line.",
    authority: "Signing authority",
    authorityHint: "Such as T/M BAN THƯỜNG VỤ",
    office: "Office",
    officeHint: "Such as PHÓ BÍ THƯ",
    signer: "Signer's name",
    signerHint: "May stay empty and be filled in in the report.",
    recipients: "Recipients",
    recipientsHint: "One on each line; dashes and punctuation are printed by themselves.",
    printEmptySections: "Print sections without content too",
    printEmptySectionsHint: "With the sentence “Không có nội dung phát sinh.” Otherwise an empty section is left out and numbering goes on without a gap.",
  },
  profiles: {
    title: "Office details",
    intro: "A new report takes the details in force on the last day of its period. Reports already opened keep their wording.",
    fromStart: "From the beginning",
    from: (date: string) => `From ${date}`,
    current: "in force",
    upcoming: "not in force yet",
    past: "replaced",
    add: "Add details from a day on",
    addTitle: "Office details from a day on",
    addIntro: "For a new name, a merger or a new signer. Reports whose period ends before this day keep the old details.",
    validFrom: "In force from",
    save: "Save details",
    added: "Office details added.",
    storedNow: (value: string) => `Stored now: ${value}`,
    storedEmpty: "(empty)",
    staleHint: "Someone else has just changed these details. What is stored now is shown under each field that differs; press Save again to put what is in the fields in its place.",
  },
  sections: {
    title: "Sections of the report",
    intro: "A new report has these sections in this order. Numbers are given by themselves. Reports already opened keep theirs.",
    heading: (position: number) => `Heading of section ${position}`,
    newHeading: "Heading of the new section",
    up: (heading: string) => `Move “${heading}” up`,
    down: (heading: string) => `Move “${heading}” down`,
    active: "In use",
    keyboard: "In a heading field, Alt+↑ and Alt+↓ move the section.",
    add: "Add section",
    remove: (heading: string) => `Remove the new section “${heading}”`,
    save: "Save sections",
    saved: "Sections saved.",
    unsaved: "There are unsaved changes.",
    empty: "A section has no heading. Fill it in or remove the section.",
    stale: "Someone else has just changed the sections. Your list is still below; the list stored now is:",
    keepMine: "Keep my list",
    takeStored: "Take the stored list",
    unusedNote: "not in use",
  },
  templates: {
    title: "Word template",
    intro: "Reports are printed with a Word file. To change margins, sizes or fixed wording: download the template in use, edit it in Word and upload it again.",
    inUse: "Template in use",
    bundled: "The program's own template",
    download: "Download",
    downloadNamed: (name: string) => `Download template ${name}`,
    uploadTitle: "Upload a new template",
    uploadHint: "A .docx of at most 5 MB. A sample report is printed with it first; a faulty one is refused and the one in use stays.",
    choose: "Choose a template file",
    upload: "Check and use this template",
    uploading: "Checking…",
    uploaded: (name: string) => `Template ${name} has no faults and is in use.`,
    noFile: "Please choose a .docx file.",
    refused: "This template cannot be used because it has faults. The one in use stays. Mend these places in Word and upload it again:",
    history: "Uploaded templates",
    noHistory: "No template has been uploaded. Reports are printed with the program's own.",
    uploadedAt: (date: string) => `uploaded ${date}`,
    activate: "Use this one",
    activateNamed: (name: string) => `Use template ${name}`,
    activated: (name: string) => `Template ${name} is in use.`,
    revert: "Use the program's own again",
    reverted: "The program's own template is in use.",
    checklist: "Words in braces such as {subject} are the places the program fills in. Leave them as they are when editing.",
    problem: ({ code, tag, part, near }: TemplateProblem) => {
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
        case "other":
          return `The sample could not be printed.${where}`;
      }
    },
  },
};

function bare(tag: string): string {
  return tag.replace(/^[#/^]/, "");
}
