import { formatNumber } from "../format";
import { fieldLabels } from "./field-labels";
import { reading } from "./review-reading";
import { compare, versions } from "./review-versions";

/** What sentences about a step name: who submitted, the number that was given, the number of the next draft. */
type Facts = { submitter: string; approver: string; number: string; nextDraft: number | null };

const number = (value: number) => formatNumber(value, "en");
const lines = (...all: (string | false)[]) => all.filter(Boolean).join("\n");

/** Steps of the workflow, versions, comparing, the reading view. */
export const review = {
  title: "Review",
  bar: {
    label: "Steps of the report",
    more: "Steps",
    download: "Download the issued file",
    openReplacement: "Open the replacement",
  },
  acts: {
    submit: "Submit to the leader",
    "take-back": "Take back to change",
    return: "Return",
    approve: "Approve",
    "withdraw-approval": "Withdraw approval",
    issue: "Issue",
    recall: "Recall",
    revise: "Make a replacement",
    "allow-exception": "Let the submitter approve",
    "confirm-exception": "Confirm the self-approval",
  },
  /** Why a step cannot be taken, under its disabled button. */
  refusals: {
    state: (states: string) => `Possible only while the report is ${states}.`,
    or: " or ",
    "own-submission": "You submitted this report, so you do not approve it. Another leader approves it, or the administrator allows you to with a reason.",
    "own-exception": "You approved this yourself, so another leader confirms it.",
    "nothing-to-confirm": "There is no self-approval waiting to be confirmed.",
    superseded: "There is a replacement already.",
    allowed: (person: string) => `${person} has been allowed to.`,
    role: "Your role does not take this step.",
  },
  dialog: {
    will: "When you press the button:",
    reasonRequired: "Please give the reason; whoever receives this needs to know why.",
    note: "Note (optional)",
    lookAnew: "Look at the new text",
    overtaken: (state: string, by: string | null) => `The report has just become “${state}”${by ? `, by ${by}` : ""}, so this step is no longer possible. What you typed is kept here.`,
    unreachable: "The server did not answer, so it is not known whether this step was taken. What you typed is still there. When the network is back, look at the report's state and press again if need be.",
    submittedBy: (name: string, at: string) => `Submitted by ${name}, ${at}.`,
  },
  steps: {
    submit: {
      title: "Submit the report to the leader",
      will: () =>
        lines(
          "The leader is told at once and reads exactly this text.",
          "Until then nobody can change the text; to change it, press “Take back to change”.",
          "This text is stored as a version.",
        ),
      reason: "Note to the leader (optional)",
      hint: "",
      submit: "Submit to the leader",
      busy: "Submitting…",
      done: "Submitted. The report is waiting for the leader.",
    },
    "take-back": {
      title: "Take the submitted report back?",
      will: () => lines("The report goes back to “Drafting” and can be changed at once.", "The leader is told and cannot approve until it is submitted again.", "Comments stay as they are."),
      reason: "",
      hint: "",
      submit: "Take back",
      busy: "Taking back…",
      done: "Taken back. You can go on writing.",
    },
    return: {
      title: "Return the report",
      will: ({ submitter, nextDraft }: Facts) =>
        lines(
          `${submitter} is told at once, sees the reason above the report and can change it.`,
          nextDraft !== null && `The corrected text will print “Dự thảo lần ${number(nextDraft)}”.`,
          "The submitted text is stored as a version.",
        ),
      reason: "Reason for returning it",
      hint: "Say what must be changed; the drafter reads this first.",
      submit: "Return the report",
      busy: "Returning…",
      done: "Returned. The drafter is told, with the reason.",
    },
    approve: {
      title: "Approve the report",
      will: () =>
        lines(
          "The clerk is told to number and issue it.",
          "The approval is bound to exactly this text: if anyone later changes a word, a figure or the order, it no longer holds and the report must be submitted again.",
          "This text is stored as a version.",
        ),
      reason: "Note (optional)",
      hint: "",
      submit: "Approve the report",
      busy: "Approving…",
      done: "Approved. The clerk is told to issue it.",
    },
    "withdraw-approval": {
      title: "Withdraw the approval",
      will: () => lines("The report goes back to “In review” and cannot be issued.", "You or another leader approve it again, or return it.", "Drafter and clerk are told, with the reason."),
      reason: "Reason for withdrawing it",
      hint: "",
      submit: "Withdraw approval",
      busy: "Withdrawing…",
      done: "Approval withdrawn. The report is in review again.",
    },
    recall: {
      title: "Recall the issued report",
      will: ({ number: given }: Facts) =>
        lines(
          "The report is marked “Recalled” everywhere, also in the outgoing register and when a file is checked.",
          `Number ${given} and the issued file are kept; the number is not used again.`,
          "A drafter can make a replacement, to be corrected and issued under another number.",
        ),
      reason: "Reason for recalling it",
      hint: "The reason is shown on the report and in the register.",
      submit: "Recall the report",
      busy: "Recalling…",
      done: "Recalled. Number and file stay in the register.",
    },
    revise: {
      title: "Make a replacement",
      will: ({ number: given }: Facts) =>
        lines(
          `A new report of the same period is opened with the text that was issued; it says that it replaces number ${given}.`,
          "The recalled report keeps its number and file.",
          "The new one starts from the beginning: drafting, review, approval, another number.",
        ),
      reason: "",
      hint: "",
      submit: "Make a replacement",
      busy: "Making it…",
      done: "The replacement is there. You are in the new report.",
    },
    "allow-exception": {
      title: "Let the submitter approve",
      will: ({ submitter }: Facts) =>
        lines(
          `${submitter} submitted this report and may then approve it too, for this submission only.`,
          "Your name and the reason are shown on the report until a second leader confirms.",
          `${submitter} is told at once.`,
        ),
      reason: "Reason for allowing it",
      hint: "For instance: the other leaders are travelling and the report must go out today.",
      submit: "Allow",
      busy: "Storing…",
      done: "The submitter may now approve.",
    },
    "confirm-exception": {
      title: "Confirm the self-approval",
      will: ({ approver }: Facts) => lines(`You confirm that you have read the report that ${approver} both submitted and approved.`, "The note on the report is settled; your name is recorded."),
      reason: "",
      hint: "",
      submit: "Confirm",
      busy: "Confirming…",
      done: "Confirmed.",
    },
  },
  submit: {
    checking: "Storing what you just typed and looking through the report…",
    unsaved: "Some text could not be stored, so the report was not submitted without it. Look at the places marked red, then submit again.",
    failed: "The report could not be looked through. Try again when the network is back.",
    blocking: (count: number) => `To be mended before submitting (${number(count)})`,
    toLookAt: (count: number) => `Worth another look (${number(count)})`,
    allWell: "Nothing seems to be missing.",
    stillBlocked: (count: number) => `${number(count)} ${count === 1 ? "place" : "places"} must be mended before it can be submitted. Press a line above to go there.`,
    others: (names: string) => `Also in this report: ${names}. Once it is submitted they can no longer change it.`,
    changedBy: (name: string, at: string) => `Last changed by ${name}, ${at}.`,
    checkAgain: "Check again",
  },
  shortcomings: {
    "no-decisions": "The report has no items yet.",
    "missing-subject": "The subject is empty.",
    "missing-signer": "The signer's name is missing.",
    "missing-signing-office": "The signer's office is missing.",
    "missing-authority": "The signing authority is missing.",
    "missing-preamble": "The preamble is empty.",
    "missing-closing": "The closing is empty.",
    "missing-recipients": "There are no recipients.",
    "empty-section": (where: string) => `${where}: nothing in it yet.`,
    "other-period": (where: string, quote: string) => `${where}: still says “${quote}”, which is another period.`,
    "open-comment": (where: string) => `${where}: a comment is not settled.`,
    "open-suggestion": (where: string) => `${where}: a suggestion is not settled.`,
  },
  /** Where something is, at the head of a line. */
  places: {
    section: (heading: string) => `Section “${heading}”`,
    report: "The whole report",
    field: { ...fieldLabels, draft: "Draft number", printEmptySections: "Empty sections" },
  },
  banner: {
    returned: (by: string, at: string) => `${by} returned the report, ${at}`,
    inReview: (by: string, at: string) => `Submitted by ${by}, ${at}. The report is waiting for the leader; its text cannot be changed meanwhile.`,
    inReviewForYou: (by: string, at: string) => `Submitted by ${by}, ${at}. The report is waiting for you to approve or return it.`,
    inReviewToApprove: (at: string) => `You submitted it, ${at}, and may approve it yourself. To change it, press “Take back to change”.`,
    inReviewOwn: (at: string) => `You submitted it, ${at}. The report is waiting for the leader; to change it, press “Take back to change”.`,
    note: (text: string) => `Note: ${text}`,
    reason: (text: string) => `Reason: ${text}`,
    approvalTakenBack: (by: string, at: string) => `${by} withdrew the approval, ${at}. A leader approves it again or returns it.`,
    approved: (by: string, at: string) => `Approved by ${by}, ${at}. The approval is bound to exactly this text.`,
    approvedToEdit: "To change it, give up the approval and submit it again.",
    edit: "Change the approved report",
    editing: (by: string) => `You are changing an approved report. The approval by ${by} ends with the first change.`,
    stopEditing: "Stop, keep the approval",
    withdrawnByEdit: (by: string, editor: string, at: string) => `The approval by ${by} no longer holds: ${editor} changed the report, ${at}. It must be submitted again.`,
    whatChanged: "See what was changed",
    exceptionAllowed: (person: string, admin: string) => `${admin} lets ${person} approve a report they submitted themselves.`,
    exceptionUsed: (person: string, admin: string) => `${person} both submitted and approved this report, as allowed by ${admin}. Waiting for a second leader to confirm.`,
    exceptionConfirmed: (person: string, admin: string, confirmer: string) => `${person} both submitted and approved this report, as allowed by ${admin}; confirmed by ${confirmer}.`,
    issued: (given: string, date: string) => `Issued as number ${given}, ${date}`,
    issuedBy: (by: string, at: string) => `Issued by ${by}, ${at}.`,
    contentHash: "Content code",
    file: "Download the file",
    register: "Outgoing register",
    recalled: (by: string, at: string) => `${by} recalled the report, ${at}`,
    recalledNumber: (given: string, date: string) => `Number ${given}, ${date} and the issued file stay in the register.`,
    replacedBy: "Open the replacement",
    replaces: (given: string, date: string) => `This report replaces number ${given}, ${date}, which was recalled.`,
    replacesUnnumbered: "This report replaces a recalled one.",
    openReplaced: "Open the recalled report",
    unknownPerson: "Somebody",
  },
  lateEdit: {
    title: "Change the approved report?",
    will: (approver: string) =>
      lines(
        `With your first change the approval by ${approver} no longer holds and the report cannot be issued.`,
        `${approver}, the submitter and the clerk are told, and can see exactly what was changed.`,
        "Afterwards it must be submitted and approved again.",
      ),
    submit: "Change the report",
  },
  nameVersion: {
    title: "Name a version",
    body: "The report is stored exactly as it is now, to be compared or brought back later.",
    name: "Name of the version",
    hint: "For instance: As sent to the departments",
    required: "Give it a name, so that it can be found later.",
    submit: "Store the version",
    busy: "Storing…",
    done: (name: string) => `Version “${name}” stored.`,
  },
  reading,
  versions,
  compare,
};
