import { describe, expect, it } from "vitest";
import type { ReportDocument } from "@/domain/report-document";
import { BA_RIA, CAN_THO, REPORTS } from "../../tests/support/texts/review-reports";
import { checkCompleteness, type OpenThread } from "./completeness";

function edited(edit: (document: ReportDocument) => void): ReportDocument {
  const copy = structuredClone(CAN_THO);
  edit(copy);
  return copy;
}

/** "code field-or-place", with "!" in front of what blocks. */
function listed(document: ReportDocument, threads: OpenThread[] = []): string[] {
  return checkCompleteness(document, { threads, ledger: [] }).map(({ code, blocks, place }) => {
    const where = place.part === "field" ? `${place.field}[${place.index}]` : place.part === "section" ? place.key : place.part === "decision" ? `${place.key}[${place.index}]` : "report";
    return `${blocks ? "!" : ""}${code} ${where}`;
  });
}

describe("a report that is ready", () => {
  it.each(REPORTS.map((document) => [document.subject, document] as const))("is not blocked: %s", (_subject, document) => {
    expect(checkCompleteness(document, { threads: [], ledger: [] }).filter(({ blocks }) => blocks)).toEqual([]);
  });

  it("of one quarter has nothing to look at", () => {
    expect(listed(CAN_THO)).toEqual([]);
  });
});

describe("what a report lacks", () => {
  it("is listed as the report reads; subject and signer block", () => {
    const document = edited((report) => {
      report.subject = " ";
      report.preamble = [];
      report.sections[2]!.decisions = [];
      report.closing = ["…"];
      report.signature = { authority: "", office: " ", name: "........" };
      report.recipients = [];
    });
    expect(listed(document)).toEqual([
      "!missing-subject subject[0]",
      "missing-preamble preamble[0]",
      "empty-section inspection",
      "missing-closing closing[0]",
      "missing-authority authority[0]",
      "missing-signing-office office[0]",
      "!missing-signer signer[0]",
      "missing-recipients recipients[0]",
    ]);
  });

  it("is a decision that prints: marks alone leave the section empty", () => {
    const document = edited(({ sections }) => (sections[3]!.decisions = [{ text: "; ,", marker: "dash", joinsPrevious: false }]));
    expect(checkCompleteness(document, { threads: [], ledger: [] })).toEqual([
      { code: "empty-section", blocks: false, place: { part: "section", key: "internal-affairs" }, heading: "Công tác nội chính, phòng, chống tham nhũng, lãng phí, tiêu cực" },
    ]);
  });

  it("is one thing when no section has a decision, and that blocks", () => {
    const emptied = edited(({ sections }) => sections.forEach((section) => (section.decisions = [])));
    expect(listed(emptied)).toEqual(["!no-decisions report"]);
    expect(listed(edited((report) => (report.sections = [])))).toEqual(["!no-decisions report"]);
  });
});

describe("another period", () => {
  it("blocks in subject, preamble, headings and closing, and is to be looked at in decisions", () => {
    const document = edited((report) => {
      report.subject = report.subject.replace("III", "II");
      report.preamble.push("Kết quả cụ thể trong quý II/2025:");
      report.sections[1]!.heading = "Công tác tuyên giáo quý II/2025";
      report.sections[1]!.decisions[1]!.text = "Báo cáo kết quả quý II/2025.";
      report.closing = ["Trên đây là báo cáo quý II/2025."];
    });
    expect(listed(document)).toEqual(["!other-period subject[0]", "!other-period preamble[1]", "!other-period propaganda", "other-period propaganda[1]", "!other-period closing[0]"]);
    expect(checkCompleteness(document, { threads: [], ledger: [] })[3]).toEqual({
      code: "other-period",
      blocks: false,
      place: { part: "decision", key: "propaganda", id: "propaganda-1", index: 1 },
      quote: "quý II/2025",
      start: 16,
      end: 27,
      heading: "Công tác tuyên giáo quý II/2025",
    });
  });

  it("that may be meant does not block: the tasks of the next one", () => {
    expect(listed(edited((report) => report.closing.push("Phương hướng, nhiệm vụ quý IV/2025.")))).toEqual(["other-period closing[1]"]);
  });
});

describe("open comments", () => {
  it("stand with their decision, those on the report or on a decision that is gone at the end, and never block", () => {
    const threads: OpenThread[] = [
      { id: "t1", decisionId: null, kind: "comment" },
      { id: "t2", decisionId: "economy-1", kind: "suggestion" },
      { id: "t3", decisionId: "organisation-0", kind: "comment" },
      { id: "t4", decisionId: "gone", kind: "comment" },
      { id: "t5", decisionId: "economy-1", kind: "comment" },
    ];
    const found = checkCompleteness({ ...CAN_THO, closing: [] }, { threads, ledger: [] });
    expect(found.map(({ code, threadId }) => `${code} ${threadId ?? ""}`)).toEqual([
      "open-comment t3",
      "open-suggestion t2",
      "open-comment t5",
      "missing-closing ",
      "open-comment t1",
      "open-comment t4",
    ]);
    expect(found[1]).toEqual({ code: "open-suggestion", blocks: false, place: { part: "decision", key: "economy", id: "economy-1", index: 1 }, threadId: "t2", heading: "Lĩnh vực kinh tế - xã hội" });
    expect(found[4]!.place).toEqual({ part: "report" });
  });

  it("of a report whose decisions have no ids concern the whole report", () => {
    const document = structuredClone(BA_RIA);
    document.sections.forEach(({ decisions }) => decisions.forEach((decision) => delete decision.id));
    expect(listed(document, [{ id: "t", decisionId: "economy-0", kind: "comment" }]).at(-1)).toBe("open-comment report");
  });
});
