import { formatNumber } from "../format";

const number = (value: number) => formatNumber(value, "en");
const items = (count: number) => `${number(count)} ${count === 1 ? "item" : "items"}`;

/** A report put together from its quarters, and what those change afterwards. */
export const compose = {
  title: (count: number) => (count === 0 ? "Changes in the quarters" : `Changes in the quarters (${number(count)})`),
  parts: "Put together from:",
  part: (period: string, count: number, state: string) => `${period} (${items(count)}, ${state.toLowerCase()})`,
  notComposed: "This report is not put together from any quarter yet.",
  nothing: "The quarters say nothing different from this report.",
  failed: "The changes in the quarters could not be looked at.",
  all: (count: number) => `Take all (${number(count)})`,
  kinds: {
    changed: "Reworded in the quarter",
    moved: "Moved to another section in the quarter",
    deleted: "Dropped in the quarter",
    new: "New in the quarter",
  },
  from: (period: string) => `See it in the report for ${period}`,
  here: "Go to the item in this report",
  inSection: (heading: string) => `Section “${heading}”`,
  movedTo: (from: string, to: string) => `From “${from}” to “${to}”`,
  movedHere: (heading: string) => `In this report the item was put under “${heading}” and stays there.`,
  carried: "The item was changed in this report too. Taking the change keeps what both sides changed.",
  same: "This report says the same as the quarter already.",
  conflict: "Both sides changed the same words. Write below how it should read, then take it.",
  theirs: "The quarter now says:",
  ours: "This report says:",
  wording: "Words to use in this report",
  act: {
    take: "Take the change",
    takeWording: "Use these words",
    keep: "Keep as it is",
    keepOwn: "Keep it in this report",
    remove: "Drop it here too",
    add: "Take it in",
    leaveOut: "Leave it out",
    of: (text: string) => `: ${text}`,
  },
  reason: "Reason for leaving it out",
  reasonSubmit: "Leave out for this reason",
  readOnly: "The text of the report stands still, so changes cannot be taken now.",
  addPart: (period: string, count: number) => `Add ${period} (${items(count)})`,
  addPartTitle: (period: string) => `Add ${period} to the report`,
  addPartWill: (period: string, count: number) =>
    [
      `${items(count)} of ${period} will be copied to the end of each section.`,
      "Sections this report does not have yet are added.",
      `Each stays linked to ${period}: what the quarter changes later, this report will tell.`,
    ].join("\n"),
  removePart: (period: string) => `Take ${period} out`,
  removePartTitle: (period: string) => `Take ${period} out of the report`,
  removePartWill: (period: string) =>
    [
      `The items copied from ${period} are deleted from this report, also those changed here. Each can be brought back from the list of deleted items.`,
      `The report for ${period} does not change. Added again, its items come back as they are here now.`,
    ].join("\n"),
  done: {
    take: "The quarter's change was taken.",
    keep: "Looked at and kept as it is.",
    remove: "Dropped as in the quarter.",
    add: "The new item was taken in.",
    "leave-out": "Left out of the report.",
    all: (count: number) => `${number(count)} changes were taken.`,
    addPart: (period: string, count: number) => `${period} was added: ${items(count)}.`,
    removePart: (period: string, count: number) => `${period} was taken out: ${items(count)}.`,
    undo: "Undo",
    undone: "Undone.",
  },
  unsaved: "What you are typing in this item could not be stored, so the change was not taken. Store it first, then try again.",
  changedMeanwhile: "This item has just changed. The list is up to date again; look at it and try once more.",
  unreachable: "The server could not be reached, so nothing was done. What you typed is still there; try again.",
};
