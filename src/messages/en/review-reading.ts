import { formatNumber } from "../format";

const number = (value: number) => formatNumber(value, "en");
const items = (count: number) => `${number(count)} ${count === 1 ? "item" : "items"}`;

/** The reading view: the report as it prints, and what changed in it. */
export const reading = {
  pageTitle: (period: string) => `Reading the report for ${period}`,
  paper: "The report as it prints",
  outline: "Sections of the report",
  goToSection: "Go to section",
  edit: "Edit",
  versions: "Versions",
  history: "History of the report",
  print: "Print this page",
  more: "More",
  smaller: "Smaller letters",
  larger: "Larger letters",
  normalSize: (percent: number) => `Letters at ${percent}%, press for the usual size`,
  comments: "Comments",
  openComments: (count: number) => (count === 0 ? "Open comments" : `Open comments, ${number(count)} unsettled`),
  closeComments: "Close comments",
  nothingYet: "This report holds nothing yet.",
  modes: "View",
  mode: {
    plain: "Reading copy",
    read: "Changes since I last read it",
    submission: "Against the last submission",
  },
  shortMode: { plain: "Reading copy", read: "Since last read", submission: "Since last submission" },
  changedPlaces: "changed places",
  markRead: "Mark as read",
  marking: "Storing…",
  allRead: "You have read this text",
  marked: "Noted that you have read this text. Next time you need only look at what changed.",
  lastRead: (time: string) => `Last read: ${time}`,
  firstTime: "You have not marked this report as read yet, so there is nothing to compare with. When you have read it, press “Mark as read”; from then on one click shows exactly the words that changed.",
  firstSubmission: "There is no submission before this one to compare with.",
  sinceRead: (time: string) => `Against the text you read on ${time}`,
  sinceSubmission: (time: string, name: string) => `Against the text ${name} submitted on ${time}`,
  nothingChanged: "Not a word has changed.",
  loading: "Comparing…",
  failed: "The server cannot be reached, so nothing could be compared. The reading copy is still here; please try again.",
  unreachable: "The server cannot be reached, so this was not stored. Please try again.",
  news: {
    decisions: (count: number) => `${items(count)} just changed`,
    removed: (count: number) => `${items(count)} just removed`,
    fields: "the beginning or the end just changed",
    show: "Show what changed",
    dismiss: "Hide this note",
  },
};
