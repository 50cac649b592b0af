import type { Period } from "@/domain/report-document";

/** "quarter I/2024", as the Vietnamese "quý I/2024". */
function period({ kind, year, index }: Period): string {
  if (kind === "quarter") return `quarter ${["I", "II", "III", "IV"][index - 1]}/${year}`;
  return { "half-year": "the first half of", "nine-months": "the first nine months of", year: "the year" }[kind] + ` ${year}`;
}

export const common = {
  product: "Standing Committee Reports",
  period,
  close: "Close",
  cancel: "Cancel",
  save: "Save",
  saved: "Saved.",
  saving: "Saving…",
  add: "Add",
  remove: "Remove",
  edit: "Edit",
  back: "Back",
  retry: "Try again",
  yes: "Yes",
  no: "No",
  optional: "optional",
  skipToContent: "Skip to content",
  mainNav: "Main navigation",
  notes: "Notes",
  chosen: "chosen",
  nav: { reports: "Reporting periods", admin: "Administration", accounts: "Accounts", office: "Office details", sections: "Sections", templates: "Word template" },
  userMenu: (name: string) => `Account of ${name}`,
  myAccount: "My account",
  signOut: "Sign out",
  language: "Language",
  languages: { vi: "Tiếng Việt", en: "English" },
  roles: { drafter: "Drafter", leader: "Leader", clerk: "Clerk", admin: "Admin" },
  states: {
    drafting: "Drafting",
    "in-review": "In review",
    returned: "Returned",
    approved: "Approved",
    issued: "Issued",
    recalled: "Recalled",
  },
  form: {
    checkFields: "Some fields are not right yet. See the line under each; what you typed is still there.",
    wrong: "This field is not right yet. Please check it.",
    rules: {
      required: "This field must be filled in.",
      "too-long": "This is too long. Please shorten it.",
      username: "A user name has 3 to 30 characters: plain letters, digits, dot, dash; it begins with a letter or a digit.",
      "password-short": "A password needs at least 8 characters.",
      "password-long": "A password has at most 128 characters.",
      "password-differs": "The two passwords are not the same.",
      "period-placeholder": "This sentence needs {ky} where the period is named, so that no old quarter is left in.",
      date: "Please choose a day.",
    },
  },
  notFoundTitle: "There is no such page",
  notFoundBody: "The page may have been removed, or you may not see it. Go back to the reporting periods.",
  failedTitle: "This page could not be opened",
  failedBody: "The server ran into a problem while opening the page. What you typed is still kept on this computer. Try again; if it still fails, tell the administrator.",
  failedCode: (code: string) => `Code to tell the administrator: ${code}`,
  databaseDownTitle: "The database cannot be reached",
  databaseDownBody: "The server cannot reach its database. Everything saved is still there. Wait a moment and try again.",
  downloadFailed: "The file could not be downloaded",
  goHome: "To the reporting periods",
};
