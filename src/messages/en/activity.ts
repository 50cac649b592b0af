import type { WaitingKind } from "@/domain/waiting";
import type { Period } from "@/domain/report-document";
import type { AuditAction } from "@/services/audit";
import type { EntryFacts } from "@/services/audit-log/entry";
import type { ActionGroup } from "@/services/audit-log/groups";
import type { NoticeKind } from "@/services/notice/notify";
import { formatNumber } from "../format";
import { common } from "./common";
import { fieldLabels } from "./field-labels";

type NoticeWords = { actor: string; report: string; number: string | null };

const number = (value: number) => formatNumber(value, "en");
const counted = (count: number, one: string, many = `${one}s`) => `${number(count)} ${count === 1 ? one : many}`;
const named = (periods: readonly Period[], otherwise: string) => (periods.length === 0 ? otherwise : periods.map(common.period).join(", "));
const inSection = (section: string | null) => (section ? ` in “${section}”` : "");

/** What a change of decisions did, by its command. */
const commands: Record<string, (facts: EntryFacts) => string> = {
  add: ({ section }) => `added an item${inSection(section)}`,
  "add-many": ({ count }) => `added ${counted(count, "item")}`,
  edit: ({ section }) => `changed an item${inSection(section)}`,
  format: ({ section }) => `changed how an item prints${inSection(section)}`,
  move: ({ section }) => `moved an item${section ? `, now${inSection(section)}` : ""}`,
  delete: ({ count, section }) => (count === 1 ? `deleted an item${inSection(section)}` : `deleted ${counted(count, "item")}`),
  split: ({ count, section }) => `split an item into ${number(count)}${inSection(section)}`,
  merge: ({ count, section }) => `merged ${counted(count, "item")} into one${inSection(section)}`,
  restore: ({ section }) => `brought back a deleted item${inSection(section)}`,
};

/** Follows the person's name: "Lê Minh Khang submitted the report". */
const actions: Record<AuditAction, (facts: EntryFacts) => string> = {
  "office.set-up": () => "set the program up for the office",
  "office.profile-saved": () => "saved the office details",
  "office.sections-saved": () => "saved the list of sections",
  "template.activated": ({ name }) => `put a template in use${quoted(name)}`,
  "template.reverted": () => "went back to the bundled template",
  "account.created": ({ name }) => `created the account${quoted(name)}`,
  "account.changed": ({ name }) => `changed the account${quoted(name)}`,
  "account.password-reset": ({ name }) => `reset the password of the account${quoted(name)}`,
  "account.disabled": ({ name }) => `disabled the account${quoted(name)}`,
  "account.enabled": ({ name }) => `enabled the account${quoted(name)}`,
  "report.opened": () => "opened the period",
  "report.imported": () => "opened the period from a file",
  "report.removed": () => "removed the period",
  "report.edited": () => "changed a part that prints once",
  "report.command": (facts) => (commands[facts.command ?? ""] ?? (() => "changed items"))(facts),
  "report.undone": () => "undid a change",
  "report.submitted": () => "submitted the report",
  "report.taken-back": () => "took the submitted report back",
  "report.returned": () => "returned the report",
  "report.approved": () => "approved the report",
  "report.approval-withdrawn": ({ byEdit }) => (byEdit ? "changed the approved report; the approval no longer holds" : "withdrew the approval"),
  "report.issued": ({ number: given }) => `issued the report${given ? ` as No. ${given}` : ""}`,
  "report.recalled": () => "recalled the report",
  "report.revised": () => "opened a replacement for the recalled report",
  "report.exception-allowed": ({ person }) => `allowed ${person ?? "the submitter"} to approve their own submission`,
  "report.exception-confirmed": ({ person }) => `confirmed that ${person ?? "the submitter"} approved their own submission`,
  "report.version-named": ({ name, version }) => `named version ${version ?? ""}${quoted(name)}`,
  "report.version-restored": ({ restored, version }) => `restored version ${restored ?? ""}${version ? ` as version ${version}` : ""}`,
  "thread.opened": ({ section }) => `commented${inSection(section)}`,
  "thread.replied": () => "replied to a comment",
  "thread.resolved": () => "marked a comment as settled",
  "thread.reopened": () => "reopened a comment",
  "suggestion.taken": ({ section }) => `took a suggestion${inSection(section)}`,
  "suggestion.declined": () => "declined a suggestion",
  "register.recorded": ({ number: given }) => `recorded in the outgoing register${given ? ` No. ${given}` : ""}, given on paper`,
  "term.saved": ({ name }) => `saved the term${quoted(name)}`,
  "report.composed": ({ periods, isTakenOut }) => (isTakenOut ? `took ${named(periods, "a quarter")} out of the report` : `took ${named(periods, "the quarters")} into the report`),
  "ledger.recorded": () => "recorded an item in the ledger",
  "ledger.changed": () => "changed an item in the ledger",
  "ledger.removed": () => "removed an item from the ledger",
  "ledger.restored": () => "brought a removed item back into the ledger",
  "ledger.left-out": () => "left an item of the ledger out of the report",
  "ledger.reopened": () => "reopened an item in the ledger",
  "ledger.taken": () => "took an item of the ledger into the report",
  "ledger.linked": () => "linked an item of the ledger to one in the report",
  "ledger.followed": ({ periods }) => `dealt with changes in the report of ${named(periods, "the quarters")}`,
  "finding.dismissed": () => "dismissed a finding",
  "finding.dismissal-withdrawn": () => "took up a dismissed finding again",
  "office.proof-settings-saved": () => "saved the house style",
  "citation.learned": () => "remembered cited papers",
  "citation.changed": ({ name }) => `changed a cited paper${quoted(name)}`,
  "citation.merged": ({ name }) => `merged cited papers${quoted(name)}`,
  "citation.forgotten": ({ name }) => `stopped offering a cited paper${quoted(name)}`,
  "citation.restored": ({ name }) => `offered a cited paper again${quoted(name)}`,
};

function quoted(name: string | null): string {
  return name ? ` “${name}”` : "";
}

const waiting: Record<WaitingKind, { act: (report: string) => string; cause: (by: string | null) => string }> = {
  approve: { act: (report) => `Read and approve ${report}`, cause: (by) => `Submitted by ${by ?? "a drafter"}` },
  "approve-again": { act: (report) => `Look again at ${report} and approve it`, cause: (by) => `Approval withdrawn by ${by ?? "a leader"}` },
  "confirm-exception": { act: (report) => `Confirm the approval of ${report}`, cause: (by) => `${by ?? "The submitter"} approved their own submission` },
  issue: { act: (report) => `Issue ${report}`, cause: (by) => `Approved by ${by ?? "a leader"}` },
  returned: { act: (report) => `Revise and resubmit ${report}`, cause: (by) => `Returned by ${by ?? "a leader"}` },
  "approval-lost": { act: (report) => `Resubmit ${report}`, cause: (by) => `Changed by ${by ?? "somebody"} after approval, so the approval no longer holds` },
  threads: { act: (report) => `Settle the comments on ${report}`, cause: (by) => `Comments by ${by ?? "somebody"}` },
};

const notices: Record<NoticeKind, (words: NoticeWords) => string> = {
  submitted: ({ actor, report }) => `${actor} submitted ${report}`,
  "taken-back": ({ actor, report }) => `${actor} took ${report} back`,
  returned: ({ actor, report }) => `${actor} returned ${report}`,
  approved: ({ actor, report }) => `${actor} approved ${report}`,
  "exception-used": ({ actor, report }) => `${actor} approved their own submission of ${report}; a second leader must confirm`,
  "approval-withdrawn": ({ actor, report }) => `${actor} withdrew the approval of ${report}`,
  "late-edit": ({ actor, report }) => `${actor} changed ${report} after approval; the approval no longer holds`,
  issued: ({ actor, report, number: given }) => `${actor} issued ${report}${given ? ` as No. ${given}` : ""}`,
  recalled: ({ actor, report }) => `${actor} recalled ${report}`,
  commented: ({ actor, report }) => `${actor} commented on ${report}`,
  mentioned: ({ actor, report }) => `${actor} mentioned you in ${report}`,
  "suggestion-settled": ({ actor, report }) => `${actor} settled your suggestion in ${report}`,
  "exception-allowed": ({ actor, report }) => `${actor} allowed you to approve ${report}, which you submitted`,
  "exception-confirmed": ({ actor, report }) => `${actor} confirmed your approval of ${report}`,
};

export const activity = {
  report: (period: string, revision: number) => `the report for ${period}${revision > 1 ? ` (replacement ${revision - 1})` : ""}`,
  reportTitle: (period: string, revision: number) => `Report for ${period}${revision > 1 ? ` (replacement ${revision - 1})` : ""}`,
  title: "Waiting for me",
  nothingWaits: "Nothing is waiting for you.",
  waiting,
  since: (cause: string, at: string) => `${cause}, ${at}`,
  openThreads: (comments: number, suggestions: number) => `Not settled: ${[comments && counted(comments, "comment"), suggestions && counted(suggestions, "suggestion")].filter(Boolean).join(", ")}`,
  notices,
  bell: {
    label: "Notices",
    unread: (count: number) => (count === 0 ? "No new notices" : count > 99 ? "More than 99 unread notices" : counted(count, "unread notice")),
    badge: (count: number) => (count > 99 ? "99+" : number(count)),
    empty: "No notices yet. When a report is submitted, returned, approved or commented on, you will see it here.",
    failed: "The notices could not be loaded. Please close this and open it again.",
    loading: "Loading…",
    readAll: "Mark all as read",
    isNew: "new",
    open: "Open",
  },
  presence: {
    label: "People who have this report open",
    here: (names: string) => `${names} also here`,
    atDecision: (names: string) => `${names} here`,
  },
  timeline: {
    title: (report: string) => `History of ${report}`,
    heading: "History",
    intro: "Who did what with the report, the newest first. Nobody can change or remove these lines.",
    back: "Back to the report",
    older: "Earlier entries",
    newest: "To the newest",
    empty: "Nothing yet.",
  },
  log: {
    title: "Log",
    intro: "Everything done in the program, the newest first. Nobody can change or remove these lines, not even an administrator.",
    person: "Person",
    everybody: "Everybody",
    group: "Kind",
    everything: "Everything",
    groups: { steps: "Submission, approval, issue", writing: "Writing", comments: "Comments", register: "Outgoing register, terms", ledger: "Ledger", office: "Office details, templates", accounts: "Accounts" } satisfies Record<ActionGroup, string>,
    report: "Report",
    everyReport: "Every report",
    from: "From",
    to: "To",
    filter: "Filter",
    clear: "Clear the filter",
    export: "Export to Excel",
    nothing: "Nothing matches the filter.",
    removedReport: "removed period",
    fileName: "log",
    cut: (count: number) => `This file holds the newest ${number(count)} entries only. Filter by date for the earlier ones.`,
    columns: { at: "Time", person: "Person", act: "Act", report: "Report", reason: "Reason, note", before: "Before", after: "After" },
  },
  entry: {
    actions,
    saves: (count: number) => counted(count, "save"),
    changes: (count: number) => (count === 1 ? "Show before and after" : `Show ${number(count)} changes`),
    eachSave: "Each save",
    more: (count: number) => `and ${counted(count, "more change", "more changes")}`,
    kinds: { added: "Added", removed: "Deleted", "brought-back": "Brought back", edited: "Changed", moved: "Moved", formatted: "Printed differently", proposed: "Suggested", field: "Changed" },
    nothing: "(empty)",
    removedText: "removed:",
    addedText: "added:",
    fields: {
      ...fieldLabels,
      draft: "Draft",
      printEmptySections: "Print empty sections too",
      sections: "Sections",
      validFrom: "In force from",
      name: "Name",
      role: "Role",
      startsOn: "Starts on",
      section: "Section", text: "Text", meeting: "Meeting", decidedOn: "Date", sourcePaper: "Source paper", originUnit: "Submitting unit",
      paper: "Cited paper",
    } as Record<string, string>,
    roles: common.roles as Record<string, string>,
    flags: { true: common.yes, false: common.no } as Record<string, string>,
  },
};
