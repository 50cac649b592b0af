import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { deflate, writeZip } from "@/docx/zip";
import { db } from "@/server/database";
import type { Answered, Asked, AskedKind } from "@/services/import/asked";
import { inTurn, MOST_MEMORY, readInThread, type Spawn } from "@/services/import/in-thread";
import { proposeImport } from "@/services/import/propose";
import { importSettings } from "@/services/import/settings";
import { takeImport } from "@/services/import/take";
import { addProfile } from "@/services/office/office-profile";
import { loadReport } from "@/services/report/load-report";
import { chooseSection, dropDecision } from "@/text/import/corrections";
import { documentOf } from "@/text/import/settle";
import { openOffice, PROFILE, refusalOf, type Office } from "../support/office";
import { emptyReports, Q1, reportWith } from "../support/reports";

let office: Office;

beforeAll(async () => {
  office = await openOffice();
  await addProfile(office.admin, { ...PROFILE, issuer: "THÀNH ỦY CẦN THƠ", place: "Cần Thơ", validFrom: "2025-07-01" });
});
beforeEach(() => emptyReports());

// The bundler builds the thread's file for the app; here its source runs as it stands.
const inThread = (source: string): Spawn => (asked) => new Worker(source, { workerData: asked, resourceLimits: MOST_MEMORY, eval: true });
const fromSource = inThread(`import("tsx/esm/api").then(({ register }) => { register(); return import(${JSON.stringify(pathToFileURL("src/services/import/reader.ts"))}); })`);

const propose = (bytes: Uint8Array, kind: AskedKind, actor = office.drafter) => proposeImport(actor, bytes, kind, fromSource);
const pasted = (text: string) => propose(Buffer.from(text, "utf8"), "pasted");
const readable = (answer: Answered) => {
  if (!answer.ok) throw new Error(answer.code);
  return answer;
};
const fixture = (name: string) => readFileSync(`tests/fixtures/import/${name}`);

describe("a proposal", () => {
  it("is of the office's sections, and what the file does not say is the office's of that time", async () => {
    const { reading, asTyped } = readable(await pasted("Kết quả quý I/2024\n1. Công tác nội chính\n- Kết luận A.\nTrên đây là báo cáo quý I/2024."));
    expect(reading.review.letterhead.issuer).toBe("TỈNH ỦY HẬU GIANG");
    expect(reading.review.sections.map(({ key }) => key)).toContain("internal-affairs");
    expect(asTyped).toBeNull();
    expect(readable(await pasted("1. Công tác nội chính\n- Kết luận A.\nTrên đây là báo cáo năm 2025.")).reading.review.letterhead.issuer).toBe("THÀNH ỦY CẦN THƠ");
  });

  it("of old letters comes converted and as typed", async () => {
    const { reading, asTyped } = readable(await propose(fixture("tcvn3-fonts-2004.docx"), "docx"));
    expect([reading.source.conversion?.from, asTyped?.source.conversion]).toEqual(["tcvn3", null]);
  });

  it("stores nothing", async () => {
    await propose(fixture("word-lists-ward-2025.docx"), "docx");
    expect([await db.report.count(), await db.period.count()]).toEqual([0, 0]);
  });

  it("is for those who may import", async () => {
    for (const actor of [office.leader, office.clerk]) {
      expect(await refusalOf(propose(Buffer.from("A"), "pasted", actor))).toBe("not-allowed");
      expect(await refusalOf(importSettings(actor))).toBe("not-allowed");
      expect(await refusalOf(takeImport(actor, {}))).toBe("not-allowed");
    }
  });
});

describe("a file that cannot be read", () => {
  it.each<[string, AskedKind, Uint8Array, string]>([
    ["an old .doc", "docx", Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600), Buffer.from("WordDocument", "utf16le")]), "old-doc"],
    ["half an archive", "docx", Buffer.concat([Buffer.from("PK\x03\x04"), Buffer.alloc(40)]), "not-a-zip"],
    ["an archive of something else", "docx", writeZip([deflate("a.txt", Buffer.from("a"))]), "not-a-docx"],
    ["an archive that swells", "docx", writeZip([deflate("word/document.xml", Buffer.alloc(40 * 1024 * 1024, 0x20))]), "too-large"],
    ["nothing in it", "pasted", Buffer.from(" \n "), "empty"],
    ["bytes that are no letters", "txt", Buffer.from([65, 0, 0, 0, 66, 0, 0, 67, 0]), "unknown-encoding"],
  ])("is refused by its code: %s", async (_name, kind, bytes, code) => {
    expect(await propose(bytes, kind)).toMatchObject({ ok: false, code });
  });

  it("and takes too long is given up", async () => {
    const endless = inThread("for (;;) {}");
    const asked: Asked = { bytes: new Uint8Array(), kind: "pasted", sections: [], defaults: { period: Q1, letterhead: PROFILE, title: "BÁO CÁO" } };
    expect(await readInThread(asked, endless, 200)).toMatchObject({ ok: false, code: "too-large", detail: "time" });
    const greedy = inThread("const all = []; for (;;) all.push(new Array(1e5).fill({}))");
    expect(await readInThread(asked, greedy)).toMatchObject({ ok: false, code: "too-large", detail: "memory" });
  });
});

it("at most two files are read at once, and one that fails lets the next one in", async () => {
  let [now, most] = [0, 0];
  const read = async (index: number) => {
    most = Math.max(most, ++now);
    await new Promise((resolve) => setImmediate(resolve));
    now -= 1;
    if (index % 2 === 0) throw new Error("broken");
  };
  const all = await Promise.allSettled(Array.from({ length: 9 }, (_, index) => inTurn(() => read(index))));
  expect([most, all.filter(({ status }) => status === "fulfilled").length]).toEqual([2, 4]);
});

describe("what a person settled", () => {
  it("becomes the report of its period as corrected, with the office's other sections empty", async () => {
    const { reading } = readable(await pasted("1. Công tác chuyển đổi số\n- Kế hoạch A.\n- Kế hoạch B.\nTrên đây là báo cáo quý I/2024."));
    const { sections } = await importSettings(office.drafter);
    const { id, decisions } = reading.review.sections[0]!;
    const settled = dropDecision(chooseSection(reading.review, id, "economy"), decisions[1]!.id);
    const taken = await takeImport(office.drafter, documentOf(settled, sections));
    const report = await loadReport(office.drafter, taken.id);
    expect(report.decisions.map(({ sectionKey, text }) => [sectionKey, text])).toEqual([["economy", "Kế hoạch A."]]);
    expect(report.sections.map(({ key }) => key)).toEqual(sections.map(({ key }) => key));
    expect((await importSettings(office.drafter)).taken).toEqual([{ period: Q1, reportId: taken.id }]);
  });

  it("is refused for a period that has a report, with the way there, and with each fault of the document", async () => {
    const { id } = { id: await reportWith(office.drafter, 1) };
    const { reading } = readable(await pasted("1. Công tác nội chính\n- Kết luận A.\nTrên đây là báo cáo quý I/2024."));
    const document = documentOf(reading.review, []);
    await expect(takeImport(office.drafter, document)).rejects.toMatchObject({ code: "period-exists", current: { reportId: id } });
    await expect(takeImport(office.drafter, { ...document, title: "" })).rejects.toMatchObject({ code: "document-invalid", detail: { problems: [{ place: "title", code: "empty" }] } });
    expect(await refusalOf(takeImport(office.drafter, { version: 2 }))).toBe("document-too-new");
  });
});
