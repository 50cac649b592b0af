import { describe, expect, it } from "vitest";
import type { DocumentDecision, ReportDocument } from "@/domain/report-document";
import { BA_RIA, CAN_THO, REPORTS, REWRITTEN, SON_LA } from "../../tests/support/texts/review-reports";
import { compareDocuments, type ComparedDecision, type Comparison } from "./compare";
import { OTHER_SECTION, SAME_SECTION } from "./compare-match";
import { similarity, WordNumbers } from "./compare-similar";
import { textOfParts } from "./word-diff";

type Edit = (document: ReportDocument) => void;

/** A copy of the report with changes made to it. */
function edited(document: ReportDocument, edit: Edit): ReportDocument {
  const copy = structuredClone(document);
  edit(copy);
  return copy;
}

function decisionsOf(document: ReportDocument, key: string): DocumentDecision[] {
  return document.sections.find((section) => section.key === key)!.decisions;
}

function withoutIds(document: ReportDocument): ReportDocument {
  return edited(document, ({ sections }) => sections.forEach(({ decisions }) => decisions.forEach((decision) => delete decision.id)));
}

/** "kind id" of every decision that is not the same, in order. */
function shown({ sections }: Comparison): string[] {
  return sections.flatMap(({ decisions }) => decisions).filter(({ kind }) => kind !== "same").map(({ kind, id }) => `${kind} ${id}`);
}

function changesOf({ parts }: ComparedDecision): string[] {
  return parts.filter(({ kind }) => kind !== "same").map(({ kind, text }) => `${kind} ${text}`);
}

function find({ sections }: Comparison, id: string): ComparedDecision {
  return sections.flatMap(({ decisions }) => decisions).find((decision) => decision.id === id)!;
}

const decision = (text: string, id?: string): DocumentDecision => ({ text, marker: "dash", joinsPrevious: false, ...(id ? { id } : {}) });

describe("a report compared with itself", () => {
  it.each(REPORTS.map((document) => [document.letterhead.issuer, document] as const))("has no difference (%s)", (_name, document) => {
    const { identical, fields, summary } = compareDocuments(document, structuredClone(document));
    expect({ identical, fields }).toEqual({ identical: true, fields: [] });
    expect(Object.values(summary).every((count) => count === 0)).toBe(true);
  });

  it("has none where one copy is decomposed, or has lost its ids", () => {
    const decomposed = JSON.parse(JSON.stringify(CAN_THO).normalize("NFD")) as ReportDocument;
    expect(compareDocuments(CAN_THO, decomposed).identical).toBe(true);
    expect(compareDocuments(CAN_THO, withoutIds(CAN_THO)).identical).toBe(true);
    expect(compareDocuments(withoutIds(SON_LA), SON_LA).identical).toBe(true);
  });
});

describe("a changed decision", () => {
  it("shows its changed words and no other decision", () => {
    const after = edited(CAN_THO, (document) => {
      decisionsOf(document, "economy")[0]!.text = "Chủ trương đầu tư tuyến đường nối Vị Thanh - Sóc Trăng, tổng mức đầu tư 5.120 tỷ đồng.";
    });
    const comparison = compareDocuments(CAN_THO, after);
    expect(shown(comparison)).toEqual(["changed economy-0"]);
    expect(changesOf(find(comparison, "economy-0"))).toEqual(["removed 4.850", "added 5.120"]);
    expect(comparison.summary).toEqual({ added: 0, removed: 0, changed: 1, moved: 0, fields: 0, wordsAdded: 1, wordsRemoved: 1 });
  });

  it("says when only its mark or its joining changed", () => {
    const after = edited(CAN_THO, (document) => Object.assign(decisionsOf(document, "economy")[1]!, { marker: "none", joinsPrevious: true }));
    const comparison = compareDocuments(CAN_THO, after);
    expect(shown(comparison)).toEqual(["changed economy-1"]);
    expect(find(comparison, "economy-1").format).toEqual({ marker: ["dash", "none"], joinsPrevious: [false, true] });
    expect(comparison.identical).toBe(false);
  });

  it("stays the same one by its id however much was rewritten", () => {
    const after = edited(CAN_THO, (document) => (decisionsOf(document, "other")[0]!.text = "Thôi."));
    expect(shown(compareDocuments(CAN_THO, after))).toEqual(["changed other-0"]);
  });

  it.each(REWRITTEN)("is known again without an id: %s", (before, after) => {
    const put = (text: string) => edited(withoutIds(CAN_THO), (document) => decisionsOf(document, "economy").splice(1, 0, decision(text)));
    const { summary } = compareDocuments(put(before), put(after));
    expect(summary).toMatchObject({ changed: 1, added: 0, removed: 0, moved: 0 });
  });
});

describe("the share of common words", () => {
  const numbers = new WordNumbers();
  const share = (one: string, other: string) => similarity(numbers.bag(one), numbers.bag(other));
  const all = REPORTS.flatMap(({ sections }) => sections.flatMap(({ decisions }) => decisions.map(({ text }) => text)));

  it("is above the threshold for every rewritten decision and below it for every two different ones", () => {
    for (const [before, after] of REWRITTEN) expect(share(before, after)).toBeGreaterThanOrEqual(SAME_SECTION);
    all.forEach((text, index) => all.slice(index + 1).forEach((other) => expect(share(text, other), `${text} | ${other}`).toBeLessThan(SAME_SECTION)));
  });

  it("of clauses about different people stays below what another section asks for", () => {
    const one = "đồng chí Giám đốc Sở Xây dựng chỉ định tham gia Ban Chấp hành, Ban Thường vụ, giữ chức Phó Bí thư Thành ủy";
    const other = "đồng chí Phó Chủ tịch Ủy ban nhân dân tỉnh, chỉ định tham gia Ban Chấp hành, Ban Thường vụ, giữ chức Bí thư Huyện ủy Vị Thủy";
    expect(share(one, other)).toBeGreaterThan(SAME_SECTION);
    expect(share(one, other)).toBeLessThan(OTHER_SECTION);
  });

  it("does not depend on capitals, order or marks, and of nothing is none", () => {
    expect(share("Sở Nội vụ, Sở Y tế", "sở y tế; SỞ NỘI VỤ")).toBe(1);
    expect([share("", ""), share("...", "Sở"), share("a a b", "a c")]).toEqual([0, 0, 0.4]);
  });
});

describe("an added or removed decision", () => {
  it("is shown where it stands, the removed one where it stood", () => {
    const after = edited(CAN_THO, (document) => decisionsOf(document, "organisation").splice(1, 1, decision("Cho thôi giữ chức 03 đồng chí.", "new-1"), decision("Khen thưởng.", "new-2")));
    const { sections, summary } = compareDocuments(CAN_THO, after);
    expect(sections[0]!.decisions.map(({ kind, id }) => `${kind} ${id}`)).toEqual(["same organisation-0", "removed organisation-1", "added new-1", "added new-2", "same organisation-2", "same organisation-3"]);
    expect(summary).toMatchObject({ added: 2, removed: 1, changed: 0, moved: 0 });
  });

  it("at the beginning, and next to a moved one, stays at its old place", () => {
    const after = edited(CAN_THO, (document) => {
      const list = decisionsOf(document, "organisation");
      list.push(list.splice(0, 2)[1]!);
    });
    const kinds = compareDocuments(CAN_THO, after).sections[0]!.decisions.map(({ kind, id }) => `${kind} ${id}`);
    expect(kinds).toEqual(["removed organisation-0", "same organisation-2", "same organisation-3", "moved organisation-1"]);
  });

  it("taken out and typed anew is the same one, not one removed and one added", () => {
    const after = edited(CAN_THO, (document) => (decisionsOf(document, "inspection")[1]!.id = "typed-anew"));
    expect(compareDocuments(CAN_THO, after).identical).toBe(true);
  });

  it("split in two leaves its first half changed and adds the second", () => {
    const after = edited(CAN_THO, (document) => {
      const list = decisionsOf(document, "organisation");
      const [first, second] = list[3]!.text.split("; ") as [string, string];
      list[3]!.text = first;
      list.push(decision(second, "second"));
    });
    expect(shown(compareDocuments(CAN_THO, after))).toEqual(["changed organisation-3", "added second"]);
  });
});

describe("a moved decision", () => {
  it("moved up is the only one that moved, and says where it stood", () => {
    const after = edited(CAN_THO, (document) => {
      const list = decisionsOf(document, "organisation");
      list.unshift(list.pop()!);
    });
    const comparison = compareDocuments(CAN_THO, after);
    expect(shown(comparison)).toEqual(["moved organisation-3"]);
    expect(find(comparison, "organisation-3").movedFrom).toEqual({ sectionKey: "organisation", heading: "Công tác tổ chức xây dựng Đảng", index: 3 });
  });

  it("in another section is moved, and shows what was changed in it as well", () => {
    const after = edited(CAN_THO, (document) => {
      const [moved] = decisionsOf(document, "other").splice(0, 1);
      decisionsOf(document, "economy").push({ ...moved!, text: moved!.text.replace("thứ ba", "thứ tư") });
    });
    const comparison = compareDocuments(CAN_THO, after);
    expect(shown(comparison)).toEqual(["moved other-0"]);
    expect(changesOf(find(comparison, "other-0"))).toEqual(["removed ba", "added tư"]);
    expect(comparison.summary).toMatchObject({ moved: 1, changed: 1, added: 0, removed: 0 });
  });

  it("is known without ids by its text, in its own section first", () => {
    const twice = "Khen thưởng 05 tập thể.";
    const before = edited(withoutIds(BA_RIA), (document) => document.sections.forEach(({ decisions }) => decisions.push(decision(twice))));
    const after = edited(before, (document) => document.sections[0]!.decisions.unshift(document.sections[0]!.decisions.pop()!));
    const { sections, summary } = compareDocuments(before, after);
    expect(summary).toMatchObject({ moved: 1, added: 0, removed: 0 });
    expect(sections[0]!.decisions[0]).toMatchObject({ kind: "moved", movedFrom: { sectionKey: "organisation", index: 2 } });
  });
});

describe("sections", () => {
  it("that come, go and change places are shown so, without their decisions counting as moved", () => {
    const after = edited(CAN_THO, (document) => {
      const [organisation, propaganda, inspection, internal, economy, defence, other] = document.sections as Required<ReportDocument>["sections"];
      internal!.decisions = [];
      document.sections = [propaganda!, { key: "digital", heading: "Chuyển đổi số", decisions: [decision("Ra mắt Sổ tay đảng viên điện tử.", "d")] }, inspection!, economy!, defence!, other!, organisation!];
    });
    const { sections, summary, identical } = compareDocuments(CAN_THO, after);
    expect(sections.map(({ kind, key }) => `${kind} ${key}`)).toEqual(["same propaganda", "added digital", "same inspection", "removed internal-affairs", "same economy", "same defence", "same other", "moved organisation"]);
    expect(sections[3]!.decisions.map(({ kind }) => kind)).toEqual(["removed"]);
    expect(summary).toMatchObject({ added: 1, removed: 1, moved: 0, fields: 3 });
    expect(identical).toBe(false);
  });

  it("show a changed heading by its words", () => {
    const after = edited(CAN_THO, ({ sections }) => (sections[1]!.heading = "Công tác tuyên giáo, dân vận"));
    const { sections, summary, identical } = compareDocuments(CAN_THO, after);
    expect(sections[1]!.heading.filter(({ kind }) => kind !== "same")).not.toEqual([]);
    expect([textOfParts(sections[1]!.heading, "before"), textOfParts(sections[1]!.heading, "after")]).toEqual(["Công tác tuyên giáo và dân vận", "Công tác tuyên giáo, dân vận"]);
    expect({ identical, fields: summary.fields }).toEqual({ identical: false, fields: 1 });
  });

  it("that are gone give their decisions to those they were moved to", () => {
    const after = edited(CAN_THO, (document) => {
      const [gone] = document.sections.splice(3, 1);
      decisionsOf(document, "inspection").push(...gone!.decisions);
    });
    const comparison = compareDocuments(CAN_THO, after);
    expect(shown(comparison)).toEqual(["moved internal-affairs-0"]);
    expect(comparison.sections[3]).toMatchObject({ key: "internal-affairs", kind: "removed", decisions: [] });
  });
});

describe("what prints once", () => {
  it("is named where it differs, in the order of the page", () => {
    const after = edited(CAN_THO, (document) => {
      document.subject = document.subject.replace("III", "IV");
      document.period = { kind: "quarter", year: 2025, index: 4 };
      document.signature.name = "Trần Văn Lâu";
      document.recipients = ["Bộ Chính trị, Ban Bí thư", "Các đồng chí Thành ủy viên", "Ủy ban nhân dân thành phố", "Lưu Văn phòng Thành ủy"];
      document.draft = 2;
      document.number = 45;
      document.date = "2025-10-06";
      document.printEmptySections = true;
    });
    const { fields, summary } = compareDocuments(CAN_THO, after);
    const changes = Object.fromEntries(fields.map(({ field, parts }) => [field, parts.filter(({ kind }) => kind !== "same").map(({ kind, text }) => `${kind} ${text}`)]));
    expect(Object.entries(changes)).toEqual([
      ["number", ["added 45"]],
      ["date", ["added 2025-10-06"]],
      ["draft", ["removed 1", "added 2"]],
      ["subject", ["removed III", "added IV"]],
      ["period", ["removed quý III/2025", "added quý IV/2025"]],
      ["printEmptySections", ["removed false", "added true"]],
      ["signer", ["removed Lê Quang Tùng", "added Trần Văn Lâu"]],
      ["recipients", ["removed \nĐảng ủy các xã, phường", "added \nỦy ban nhân dân thành phố"]],
    ]);
    expect(summary).toMatchObject({ fields: 8, wordsAdded: 1 + 3 + 6, wordsRemoved: 1 + 3 + 5 });
  });

  it("compares each paragraph with the one it was", () => {
    const after = edited(BA_RIA, (document) => (document.preamble = ["Căn cứ Điều lệ Đảng;", ...document.preamble.map((text) => text.replace("2023", "2024"))]));
    const [field] = compareDocuments(BA_RIA, after).fields;
    expect(field!.parts.filter(({ kind }) => kind !== "same")).toEqual([
      { kind: "added", text: "Căn cứ Điều lệ Đảng;\n" },
      { kind: "removed", text: "2023" },
      { kind: "added", text: "2024" },
    ]);
  });

  it("names every field of the letterhead and the signature", () => {
    const after = edited(CAN_THO, (document) => {
      document.letterhead = { issuer: "TỈNH ỦY SƠN LA", party: "ĐẢNG", symbol: "BC/TU-KT", place: "Sơn La" };
      document.title = "BÁO CÁO TÓM TẮT";
      document.signature = { authority: "TM. BAN CHẤP HÀNH", office: "BÍ THƯ", name: "" };
      document.preamble = [];
      document.closing = ["Hết"];
    });
    expect(compareDocuments(CAN_THO, after).fields.map(({ field }) => field)).toEqual(["issuer", "party", "symbol", "place", "title", "preamble", "closing", "authority", "office", "signer"]);
  });
});
