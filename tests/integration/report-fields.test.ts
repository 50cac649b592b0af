import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ReportFieldsChange } from "@/domain/report-fields";
import { db } from "@/server/database";
import { editFields } from "@/services/report/edit-fields";
import { loadReport } from "@/services/report/load-report";
import { openOffice, refusalOf, type Office } from "../support/office";
import { emptyReports, everything, reportWith } from "../support/reports";

let office: Office;
let reportId: string;

beforeAll(async () => {
  office = await openOffice();
});
beforeEach(async () => {
  await emptyReports();
  reportId = await reportWith(office.drafter, 0);
});

const edit = (version: number, change: ReportFieldsChange) => editFields(office.drafter, reportId, version, change);
const load = () => loadReport(office.leader, reportId);

describe("a change of fields", () => {
  it("touches what it names and nothing else, and grows the version by one", async () => {
    const before = await load();
    const { removed, ...after } = await edit(1, { subject: "Trích\u0000 yếu mới", recipients: ["Như trên"], draft: null, printEmptySections: true });
    expect(removed).toBe(1);
    expect(after).toEqual({
      version: 2,
      fields: { ...before.fields, subject: "Trích yếu mới", recipients: ["Như trên"], draft: null, printEmptySections: true },
      sections: before.sections,
    });
    expect(await load()).toMatchObject(after);
  });

  it("changes headings by their keys, and keeps their order", async () => {
    const before = await load();
    const { sections } = await edit(1, { headings: { economy: "Kinh tế", other: "Việc khác" } });
    expect(sections).toEqual(before.sections.map(({ key, heading }) => ({ key, heading: { economy: "Kinh tế", other: "Việc khác" }[key] ?? heading })));
  });

  it("of a section the report does not have is refused as a whole", async () => {
    const before = await everything();
    expect(await refusalOf(edit(1, { subject: "mới", headings: { economy: "Kinh tế", constructor: "x" } }))).toBe("not-found");
    expect(await everything()).toBe(before);
  });

  it("is stored composed and without forbidden characters", async () => {
    const { fields } = await edit(1, { subject: `${"Điều động".normalize("NFD")}\u0000\u0001`, preamble: ["a\u0007b", "c"] });
    expect([fields.subject, fields.preamble]).toEqual(["Điều động", ["ab", "c"]]);
  });
});

describe("the audit of fields", () => {
  it("keeps before and after of what changed alone", async () => {
    const { fields } = await load();
    await edit(1, { subject: "mới", signer: fields.signer, headings: { economy: "Kinh tế" } });
    const entry = await db.auditEntry.findFirstOrThrow({ orderBy: { id: "desc" } });
    expect(entry).toMatchObject({ action: "report.edited", reportId, actorName: office.drafter.name });
    expect(entry.detail).toMatchObject({ before: { subject: fields.subject }, after: { subject: "mới" } });
    expect(Object.keys((entry.detail as { after: object }).after).toSorted()).toEqual(["sections", "subject"]);
  });

  it("has no entry for what is stored already, whatever version the change names", async () => {
    const { fields, sections } = await load();
    const before = await everything();
    for (const change of [{}, { subject: fields.subject, recipients: fields.recipients, draft: 1 }, { headings: { economy: sections.find(({ key }) => key === "economy")!.heading } }]) {
      expect(await edit(77, change)).toMatchObject({ version: 1 });
    }
    expect(await everything()).toBe(before);
  });
});

describe("a change that rests on an older version", () => {
  it("is refused with everything as it is now, and can then rest on that", async () => {
    await edit(1, { subject: "của An" });
    const error = await editFields(office.admin, reportId, 1, { signer: "của Bình" }).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: "stale", current: { version: 2, fields: { subject: "của An" } } });
    expect(await editFields(office.admin, reportId, 2, { signer: "của Bình" })).toMatchObject({ version: 3, fields: { subject: "của An", signer: "của Bình" } });
  });
});

describe("a field that cannot be", () => {
  it.each([
    ["an empty issuer", { issuer: "  " }],
    ["an issuer of control characters", { issuer: "\u0000\u0001" }],
    ["an empty heading", { headings: { economy: " " } }],
    ["an empty paragraph", { preamble: ["a", " "] }],
    ["an empty recipient", { recipients: [""] }],
    ["a subject of 1 MB", { subject: "x".repeat(1024 * 1024) }],
    ["a paragraph of 1 MB", { closing: ["x".repeat(1024 * 1024)] }],
    ["too many paragraphs", { preamble: Array.from({ length: 51 }, () => "x") }],
    ["a symbol too long", { symbol: "x".repeat(41) }],
    ["draft 0", { draft: 0 }],
    ["draft 100", { draft: 100 }],
  ] satisfies [string, ReportFieldsChange][])("%s is refused, and nothing is stored", async (_name, change) => {
    const before = await everything();
    expect(await refusalOf(edit(1, { signer: "khác", ...change }))).toBe("invalid");
    expect(await everything()).toBe(before);
  });
});
