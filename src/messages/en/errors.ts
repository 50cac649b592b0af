import { common } from "./common";
import { problems as words } from "./problems";
import { register } from "./register";
import { periodSchema } from "@/domain/report-document";
import type { AppErrorCode, ErrorDetail } from "@/services/app-error";

/** A sentence for every code: what happened and what to do. */
export const errors: Record<AppErrorCode, (detail: ErrorDetail) => string> = {
  "not-signed-in": () => "Your session has ended. Sign in again; what you typed is kept on this computer.",
  "not-allowed": () => "Your account may not do this. Ask the administrator if you need it.",
  "wrong-state": ({ state, by }) =>
    state ? `The report is in the state “${stateName(state)}”${by ? `, where ${by} has just put it` : ""}, so this cannot be done. Nothing was changed; look at its new state.` : "The report is no longer in a state in which this can be done. Reload the page.",
  "not-found": () => "Not found. Someone may have removed it; reload the page.",
  stale: () => "Someone else has just changed this. Look at the new text and choose which to keep.",
  "period-exists": (detail) => `There is a report for ${nameOf(detail) ?? "this period"} already. Open it to go on writing.`,
  "empty-text": () => "The text is empty, so it was not saved. Type something or delete this item.",
  "text-too-long": ({ length, limit }) =>
    `The text has ${length === undefined ? "more than" : `${number(length)} characters; at most`} ${number(limit)}${length === undefined ? " characters" : " are allowed"}. Shorten or split it; what you typed is still in the box.`,
  "too-many-decisions": ({ limit, section }) => `${typeof section === "string" ? `“${section}” would hold too many items. ` : ""}A section holds at most ${number(limit)} items.`,
  "not-empty": ({ count }) => `The report still holds ${number(count)} items, so it cannot be removed. Delete or move them first.`,
  invalid: ({ field }) => (field ? `“${field}” is not right yet. Please check it.` : "The data sent was not right. Check it and try again."),
  "document-malformed": () => "This file is not readable JSON. Choose a file exported by this program.",
  "document-too-new": () => "This file was made by a newer version of the program. Update the program and import it again.",
  "document-invalid": ({ problems }) => `The file is not a proper report: ${listed(problems, words.document)}.`,
  "template-damaged": ({ problems }) => `The Word template has faults, so no document was made: ${listed(problems, words.template)}. Ask the administrator to mend it.`,
  "username-taken": ({ username }) => `The user name “${username}” is taken. Choose another.`,
  "weak-password": ({ limit }) => `A password needs at least ${number(limit)} characters.`,
  "wrong-password": () => "The user name or the password is wrong.",
  "wrong-current-password": () => "The present password is wrong.",
  "too-many-attempts": ({ minutes }) => `Too many wrong attempts. Wait ${number(minutes)} minutes and try again, or ask the administrator to reset the password.`,
  "account-disabled": () => "This account is disabled. Ask the administrator.",
  "date-taken": ({ date }) => `There are office details from ${date ?? "this day"} already. Edit those or choose another day.`,
  "last-admin": () => "This is the last usable administrator account. Make someone else an administrator first.",
  "already-set-up": () => "The program has been set up already. Please sign in.",
  "too-large": ({ limit }) => `The file is too large; at most ${limit}.`,
  "cannot-undo": () => "This cannot be undone because it was changed again. The present text stays as it is.",
  "own-submission": () => "Nobody approves a report they submitted themselves. Let another leader approve it, or ask the administrator to allow it with a reason.",
  "nothing-to-confirm": () => "There is no approval that a second leader must confirm.",
  superseded: () => "This report has been replaced. Open the one that replaces it to go on.",
  "reason-required": () => "Please give the reason; whoever receives this needs to know why.",
  "content-changed": () => "The report was changed after you opened it. Nothing was done; look at the new text and try again.",
  incomplete: ({ count }) => `${number(count)} things must be completed before the report can be submitted. See the list and mend each.`,
  "approval-stands": () => "The report is approved, so it was not changed. To change it press “Change the approved report”; the approval is then withdrawn and it must be submitted again. What you typed is still there.",
  "has-history": () => "The report has stored versions, so it cannot be removed.",
  "already-settled": ({ by }) => `This comment has been settled${by ? ` by ${by}` : ""} already. Look at the newest state.`,
  "number-taken": ({ number: taken, next, subject }) =>
    `Number ${taken} has been given${subject ? ` to “${subject}”` : ""}.${next ? ` The next number is ${next}.` : ""} Nothing was issued; check the number and press again.`,
  "number-gap": ({ number: wanted, next }) =>
    `The register stands at ${typeof next === "number" ? next - 1 : ""}, so number ${wanted} cannot be given yet. If the numbers between were given in the paper register, record them first.`,
  "date-outside-term": ({ date, number: given }) =>
    given
      ? `Number ${given} of ${date} was given in this term; with this first day it would lie outside. Choose a day not after ${date}.`
      : `${date} belongs to no term. Check the date, or ask the administrator to enter the term.`,
  "term-taken": () => "There is a term of this name or beginning on this day already. Choose another.",
  "paper-exists": ({ symbol }) => `There is a paper ${symbol ?? "with this number, these signs and this date"} already. If both are one, merge them; if not, check number, signs and date.`,
  "file-faulty": ({ faults }) => `The file made did not pass its check, so it was not issued: ${faultsOf(faults)}. No number was given; ask the administrator to look at the template.`,
  "database-unavailable": () => "The database cannot be reached. What you typed is kept and will be saved when it is back.",
  unexpected: () => "The server ran into a problem. What you typed is kept; try again, and tell the administrator if it goes on.",
};

function number(value: ErrorDetail[string]): string {
  return typeof value === "number" ? value.toLocaleString("en-GB") : String(value ?? "");
}

function stateName(state: ErrorDetail[string]): string {
  return common.states[state as keyof typeof common.states] ?? String(state);
}

function listed<Problem>(value: unknown, sentence: (problem: Problem) => string): string {
  return Array.isArray(value) ? (value as Problem[]).slice(0, 5).map(sentence).join("; ") : "";
}

/** A fault a line, its code first. */
function faultsOf(faults: ErrorDetail[string]): string {
  const lines = String(faults ?? "").split("\n").slice(0, 5);
  return lines.map((line) => register.fault(line.split(" ")[0]!, line.slice(line.indexOf(" ") + 1))).join("; ");
}

function nameOf(detail: ErrorDetail): string | null {
  const period = periodSchema.safeParse(detail);
  return period.success ? common.period(period.data) : null;
}
