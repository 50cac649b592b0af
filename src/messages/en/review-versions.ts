import type { Marker } from "@/domain/report-document";
import type { VersionEvent } from "@/domain/workflow";
import type { ComparisonSummary } from "@/text/compare";
import { formatNumber } from "../format";
import { fieldLabels } from "./field-labels";

const number = (value: number) => formatNumber(value, "en");

const events: Record<VersionEvent, string> = {
  submitted: "Submitted",
  returned: "Returned",
  approved: "Approved",
  issued: "Issued",
  named: "Named",
  kept: "Kept before a restore",
  restored: "Restored",
};

/** The versions of a report. */
export const versions = {
  title: (period: string) => `Versions of the report for ${period}`,
  intro: "With every submission, return, approval and issue the report is kept word for word as it was then. No version is ever changed or lost.",
  back: "Back to the report",
  list: "List of versions",
  name: "Name the present version",
  nameOff: "The report was issued or recalled; versions are no longer named",
  empty: {
    title: "No versions yet",
    body: "The first one is kept when the report is first submitted.",
    bodyWhoMay: "The first one is kept when the report is first submitted. To keep the present text right now, give it a name.",
  },
  number: (version: number) => `Version ${number(version)}`,
  now: "Present text",
  nowHint: "as it stands in the editor",
  sameAsNow: "same as the present text",
  events,
  restoredFrom: (version: string) => `Restored from version ${version}`,
  by: (name: string, time: string) => `${name}, ${time}`,
  reason: (reason: string) => `Reason: ${reason}`,
  note: (note: string) => `Note: ${note}`,
  chooseTwo: "Choose two versions to compare: one in the column “Before”, one in the column “After”.",
  from: "Before",
  to: "After",
  chooseFrom: (name: string) => `Take ${name} as before`,
  chooseTo: (name: string) => `Take ${name} as after`,
  compare: "Compare the chosen two",
  compareNow: "Compare with now",
  compareNowLabel: (version: number) => `Compare version ${number(version)} with the present text`,
  read: "Read",
  readLabel: (version: number) => `Read version ${number(version)}`,
  more: (version: number) => `More for version ${number(version)}`,
  docx: "Download Word file",
  docxIssued: "Download the issued Word file",
  json: "Export JSON file",
  restore: "Restore this version",
  restoreOff: {
    same: "Restore (same as the present text)",
    state: "Restore (only while drafting, returned or approved)",
    role: "Restore (drafters and admins only)",
  },
  restoreDialog: {
    title: (version: number) => `Restore version ${number(version)}?`,
    steps: (version: number) =>
      [
        `The report reads exactly as version ${number(version)} again: items, order, beginning and end.`,
        "The present text is kept as a version and can be brought back at any time.",
        "Comments stay where they are; later versions are not lost.",
      ].join("\n"),
    approval: "The report is approved. Restoring takes the approval away; the report goes back to drafting and must be submitted again.",
    agree: "I agree to give up the present approval",
    agreeFirst: "Agree to give up the approval before restoring.",
    submit: "Restore",
    busy: "Restoring…",
    changed: "Someone else has just changed the report. Nothing was changed; the page now has the new text. Look at it and press again if you still want to restore.",
  },
  restored: (from: number, version: number) => `Restored version ${number(from)}, kept as version ${number(version)}.`,
  restoredNothing: (version: number) => `The report already reads exactly as version ${number(version)}; nothing to restore.`,
  unreachable: "The server cannot be reached, so this was not done. Please try again.",
  readTitle: (version: number, period: string) => `Version ${number(version)}, report for ${period}`,
  readNote: "This is an earlier text, for reading only.",
  toList: "Versions",
};

const counted = (count: number, what: string): string | null => (count === 0 ? null : `${number(count)} ${what}`);
const words = (count: number) => `${number(count)} ${count === 1 ? "word" : "words"}`;
const marker: Record<Marker, string> = { dash: "with a dash", none: "without a dash" };

/** Two texts of a report compared, wherever that is shown. */
export const compare = {
  title: "Two versions compared",
  from: "Before",
  to: "After",
  swap: "Swap sides",
  choose: "Choose other versions",
  docx: "Download comparison (.docx)",
  docxHint: "Opens in Word with each change tracked, to accept or reject",
  identical: "The two texts are the same, word for word.",
  /** "Items: 3 changed, 1 added, 1 moved. 12 words added, 9 words removed." */
  summary: ({ added, removed, changed, moved, fields, wordsAdded, wordsRemoved }: ComparisonSummary): string => {
    const decisions = [counted(changed, "changed"), counted(added, "added"), counted(removed, "removed"), counted(moved, "moved")].filter((part) => part !== null);
    const whats = [decisions.length > 0 ? `Items: ${decisions.join(", ")}` : null, fields > 0 ? `Other parts: ${number(fields)}` : null].filter((part) => part !== null);
    return `${whats.join(". ")}. ${words(wordsAdded)} added, ${words(wordsRemoved)} removed.`;
  },
  kinds: { same: "unchanged", changed: "changed", added: "added", removed: "removed", moved: "moved" },
  addedStart: "added:",
  addedEnd: "end of added",
  removedStart: "removed:",
  removedEnd: "end of removed",
  movedFromSection: (section: string) => `moved from section ${section}`,
  movedInSection: "moved within the section",
  sectionAdded: "new section",
  sectionRemoved: "section removed",
  sectionMoved: "section moved",
  sectionNotPrinted: "nothing left in it, not printed",
  joins: "joined to the paragraph above",
  joinsNoMore: "made a paragraph of its own",
  marker,
  onlyChanges: "Show changes only",
  unchangedParagraphs: (count: number) => `${number(count)} unchanged ${count === 1 ? "paragraph" : "paragraphs"}`,
  unchangedDecisions: (count: number) => `${number(count)} unchanged ${count === 1 ? "item" : "items"}`,
  unchangedPart: (name: string) => `${name}: unchanged`,
  head: "Beginning",
  tail: "End",
  previous: "Previous change",
  next: "Next change",
  keys: "Key N: next change, key P: previous change",
  position: (at: number, of: number) => `${number(at)}/${number(of)}`,
  count: (count: number) => `${number(count)} ${count === 1 ? "change" : "changes"}`,
  otherChanges: "Other changes",
  fieldsTitle: "What prints once",
  fields: {
    ...fieldLabels,
    number: "Number",
    date: "Date of issue",
    draft: "Draft",
    period: "Period",
    printEmptySections: "Print empty sections",
  },
  yes: "yes",
  no: "no",
};
