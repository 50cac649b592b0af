import { formatNumber } from "../format";

const number = (value: number) => formatNumber(value, "en");
const items = (count: number) => `${number(count)} ${count === 1 ? "item" : "items"}`;

export const home = {
  title: "Reporting periods",
  year: (year: number) => String(year),
  open: "Open a period",
  import: "Import a file",
  emptyTitle: "No reporting period yet",
  emptyBody: "Open the first period to start recording what the Standing Committee decided. Header, closing and signature are filled in from the office details.",
  emptyBodyReader: "No drafter has opened a period yet. Reports will appear here.",
  reportOf: (period: string) => `Report for ${period}`,
  continue: "Go on writing",
  read: "View",
  review: "Read and approve",
  issue: "Issue",
  confirm: "Read and confirm",
  download: "Download Word file",
  downloadIssued: "Download issued file",
  given: (number: string, date: string) => `No. ${number}, ${date}`,
  replaces: (number: string | null) => (number ? `Replaces No. ${number}` : "Replacement"),
  unconfirmed: "Approved by the person who submitted it; a second leader has yet to confirm.",
  total: (count: number) => (count === 0 ? "Nothing yet" : items(count)),
  emptySections: (count: number) => `${number(count)} ${count === 1 ? "section" : "sections"} still empty`,
  allFilled: "Every section has something",
  stillEmpty: "Still empty:",
  chartLabel: (period: string) => `Items by section, ${period}`,
  sectionCount: (heading: string, count: number) => `${heading}: ${count === 0 ? "still empty" : items(count)}`,
  lastChange: (by: string, at: string) => `Last updated by ${by}, ${at}`,
  openDialog: {
    title: "Open a period",
    body: "Header, subject, closing, signature and recipients come from the office details with the period filled in. All of it can be changed later.",
    kind: "Kind of period",
    kinds: { quarter: "Quarter", "half-year": "First half-year", "nine-months": "Nine months", year: "Whole year" },
    quarter: "Quarter",
    year: "Year",
    submit: (period: string) => `Open the report for ${period}`,
    goToExisting: "Open the existing report",
  },
  importDialog: {
    title: "Import a report from a file",
    body: "Choose a JSON file exported by this program. It opens the period named in the file; number and date are not taken, they are given at issue.",
    file: "JSON file",
    submit: "Import the report",
    chosen: (subject: string, count: number) => `${subject} – ${items(count)}`,
  },
};
