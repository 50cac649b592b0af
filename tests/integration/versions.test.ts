import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Role } from "@/domain/permission";
import { db } from "@/server/database";
import { AppError } from "@/services/app-error";
import { renderCompared } from "@/services/report/compare-file";
import { compareVersions, NOW } from "@/services/report/compare-versions";
import { editFields } from "@/services/report/edit-fields";
import { loadDocument, loadReport } from "@/services/report/load-report";
import { restoreVersion } from "@/services/report/restore";
import { runCommand } from "@/services/report/run-command";
import { exportVersion, renderVersion } from "@/services/report/version-file";
import { listVersions, loadVersion, nameVersion, type VersionView } from "@/services/report/version";
import { openThread } from "@/services/review/thread";
import { readParagraphs } from "@/docx/read-paragraphs";
import { newDecision, uuid } from "../support/decisions";
import { openOffice, refusalOf, type Office } from "../support/office";
import { plainMain, resolved } from "../support/tracked-changes";
import { emptyReports, everything, Q1, ref, reportWith, textsOf } from "../support/reports";
import { approvedReport, hashOf, step, writtenReport } from "../support/review";

let office: Office;
let reportId: string;

beforeAll(async () => {
  office = await openOffice();
});
beforeEach(async () => {
  await emptyReports();
  reportId = await reportWith(office.drafter, 3);
});

const texts = () => textsOf(office.leader, reportId);
const named = (name: string) => nameVersion(office.drafter, reportId, name);
const edit = async (number: number, text: string, basis = {}) => runCommand(office.drafter, reportId, { type: "edit", ...(await ref(number)), text }, basis);
const restore = async (version: Pick<VersionView, "id">, role: Role = "drafter", basis = {}) =>
  restoreVersion(office[role], reportId, version.id, await hashOf(office.drafter, reportId), basis);
const events = async () => (await listVersions(office.leader, reportId)).map(({ number, event }) => `${number} ${event}`);

/** All that was changed since: text, order, section, a deletion, an addition, a field. */
async function changeMuch(): Promise<void> {
  await edit(1, "Sửa sau");
  await runCommand(office.drafter, reportId, { type: "move", ...(await ref(3)), sectionKey: "other", after: null });
  await runCommand(office.drafter, reportId, { type: "delete", items: [await ref(2)] });
  await runCommand(office.drafter, reportId, { type: "add", decision: newDecision(9, "economy", "Thêm sau"), after: null });
  const { version } = await loadReport(office.drafter, reportId);
  await editFields(office.drafter, reportId, version, { subject: "Trích yếu sửa sau", headings: { economy: "Kinh tế sửa sau" } });
}

describe("a version", () => {
  it("is stored by submitting, returning and approving, with who, when and why", async () => {
    const { id } = await approvedReport(office, { ...Q1, year: 2031 });
    await step(office.leader, id, "withdraw-approval", "Xem lại mục 2");
    await step(office.leader, id, "return", "Thiếu số liệu");
    const versions = (await listVersions(office.clerk, id)).toReversed();
    expect(versions.map(({ number, event, byName, reason }) => [number, event, byName, reason])).toEqual([
      [1, "submitted", office.drafter.name, null],
      [2, "approved", office.leader.name, null],
      [3, "returned", office.leader.name, "Thiếu số liệu"],
    ]);
    const times = versions.map(({ at }) => at);
    expect(times).toEqual(times.toSorted());
    expect((await loadVersion(office.clerk, id, versions[1]!.id)).document).toEqual({ ...(await loadDocument(office.clerk, id)), draft: 1 });
  });

  it("is not stored by a step that was refused", async () => {
    const id = await writtenReport(office, { ...Q1, year: 2032 });
    expect(await refusalOf(step(office.leader, id, "approve"))).toBe("wrong-state");
    expect(await listVersions(office.leader, id)).toEqual([]);
  });

  it("can be named by who writes, as the report is now", async () => {
    const view = await named("  Trước\nhọp   ");
    expect(view).toMatchObject({ number: 1, event: "named", name: "Trước họp", byName: office.drafter.name });
    await edit(1, "Sửa sau");
    expect((await loadVersion(office.leader, reportId, view.id)).document.sections.flatMap(({ decisions }) => decisions).map(({ text }) => text)).toEqual(["Nội dung 1", "Nội dung 2", "Nội dung 3"]);
    expect(await db.auditEntry.count({ where: { reportId, action: "report.version-named" } })).toBe(1);
  });

  it("is named by nobody who only reads, and not without a name", async () => {
    expect(await refusalOf(nameVersion(office.leader, reportId, "x"))).toBe("not-allowed");
    expect(await refusalOf(nameVersion(office.clerk, reportId, "x"))).toBe("not-allowed");
    expect(await refusalOf(named(" \t\n "))).toBe("empty-text");
    expect(await refusalOf(named("a".repeat(201)))).toBe("text-too-long");
    expect(await events()).toEqual([]);
  });

  it("gets a number of its own when several are stored at once", async () => {
    await Promise.all(Array.from({ length: 8 }, (_, index) => named(`bản ${index}`)));
    expect((await listVersions(office.leader, reportId)).map(({ number }) => number)).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
  });

  it("is found under its own report only", async () => {
    const view = await named("của quý I");
    const other = await reportWith(office.drafter, 0, { ...Q1, index: 2 });
    expect(await refusalOf(loadVersion(office.leader, other, view.id))).toBe("not-found");
    expect(await refusalOf(compareVersions(office.leader, other, view.id, NOW))).toBe("not-found");
    expect(await refusalOf(renderVersion(office.leader, other, view.id))).toBe("not-found");
    expect(await refusalOf(renderCompared(office.leader, other, { from: NOW, to: view.id }, () => ""))).toBe("not-found");
    expect(await refusalOf(restoreVersion(office.drafter, other, view.id, await hashOf(office.drafter, other)))).toBe("not-found");
    expect(await refusalOf(loadVersion(office.leader, reportId, "khong-phai-ma"))).toBe("not-found");
  });

  it("comes as a Word file and as JSON of that time, with its number in the name", async () => {
    const view = await named("giữ");
    await edit(1, "Sửa sau");
    const file = await renderVersion(office.leader, reportId, view.id);
    expect(file!.fileName).toBe("BC-TU-quy-I-2024-du-thao-1-phien-ban-1.docx");
    const printed = readParagraphs(file!.bytes).map(({ text }) => text);
    expect(printed).toContain("- Nội dung 1.");
    expect(printed).not.toContain("- Sửa sau.");
    const { json, fileName } = await exportVersion(office.leader, reportId, view.id);
    expect([fileName, JSON.parse(json)]).toEqual(["BC-TU-quy-I-2024-du-thao-1-phien-ban-1.json", (await loadVersion(office.leader, reportId, view.id)).document]);
  });
});

describe("comparing", () => {
  it("works between any two versions in either direction, and with the report as it is now", async () => {
    const first = await named("một");
    await edit(1, "Nội dung 1 đã bổ sung");
    const second = await named("hai");
    await runCommand(office.drafter, reportId, { type: "move", ...(await ref(2)), sectionKey: "other", after: null });
    const forward = await compareVersions(office.clerk, reportId, first.id, second.id);
    expect(forward).toMatchObject({ from: { number: 1 }, to: { number: 2 }, comparison: { summary: { changed: 1, moved: 0, wordsAdded: 3, wordsRemoved: 0 } } });
    const back = await compareVersions(office.clerk, reportId, second.id, first.id);
    expect(back.comparison.summary).toMatchObject({ changed: 1, wordsAdded: 0, wordsRemoved: 3 });
    const now = await compareVersions(office.clerk, reportId, second.id, NOW);
    expect(now).toMatchObject({ to: null, comparison: { summary: { changed: 0, moved: 1, added: 0, removed: 0 } } });
    expect((await compareVersions(office.clerk, reportId, first.id, first.id)).comparison.identical).toBe(true);
  });

  it("comes as a Word file too, in which the changes are tracked, for everybody who may read the report", async () => {
    const first = await named("một");
    await changeMuch();
    const second = await named("hai");
    const authorOf = (version: VersionView | null) => version?.name ?? "nay";
    const printed = async (id: string) => plainMain((await renderVersion(office.leader, reportId, id))!.bytes);
    for (const role of ["drafter", "leader", "clerk", "admin"] as const) {
      const { bytes, fileName } = await renderCompared(office[role], reportId, { from: first.id, to: second.id }, authorOf);
      expect(fileName).toBe("BC-TU-quy-I-2024-du-thao-1-phien-ban-2-so-voi-phien-ban-1.docx");
      expect(plainMain(resolved(bytes, "accept"))).toBe(await printed(second.id));
      expect(plainMain(resolved(bytes, "reject"))).toBe(await printed(first.id));
      expect(plainMain(bytes)).toContain(`w:author="hai" w:date="${second.at.slice(0, 19)}Z"`);
    }
    await edit(1, "Sửa sau nữa");
    const now = await renderCompared(office.leader, reportId, { from: second.id, to: NOW }, authorOf);
    expect(now.fileName).toBe("BC-TU-quy-I-2024-du-thao-1-so-voi-phien-ban-2.docx");
    expect(plainMain(now.bytes)).toMatch(/<w:ins w:id="\d+" w:author="nay" w:date="[\d-]+T[\d:]+Z">/);
    expect((await renderCompared(office.leader, reportId, { from: NOW, to: first.id }, authorOf)).fileName).toBe("BC-TU-quy-I-2024-du-thao-1-phien-ban-1-so-voi-ban-hien-tai.docx");
  });
});

describe("going back to a version", () => {
  it("brings its whole text back as a new version; what was there and every later version stay", async () => {
    const first = await named("tốt");
    const before = await loadDocument(office.leader, reportId);
    await changeMuch();
    const between = await named("giữa");
    await edit(9, "Thêm sau nữa");
    const replaced = await loadDocument(office.leader, reportId);
    expect(await restore(first)).toEqual({ version: 4 });
    expect(await loadDocument(office.leader, reportId)).toEqual(before);
    expect(await events()).toEqual(["4 restored", "3 kept", "2 named", "1 named"]);
    const [newest, kept] = await listVersions(office.leader, reportId);
    expect(newest).toMatchObject({ name: "tốt", reason: "1", byName: office.drafter.name });
    expect((await loadVersion(office.leader, reportId, kept!.id)).document).toEqual(replaced);
    expect(await restore(between)).toEqual({ version: 5 });
    expect(await texts()).toEqual(["Thêm sau", "Sửa sau"]);
  });

  it("stores what is there only once: a version that holds it already is enough", async () => {
    const first = await named("một");
    await edit(1, "Sửa sau");
    await named("hai");
    await restore(first);
    expect(await events()).toEqual(["3 restored", "2 named", "1 named"]);
  });

  it("does nothing where the report reads so already", async () => {
    const first = await named("một");
    await edit(1, "Sửa sau");
    await restore(first);
    const before = await everything();
    expect(await restore(first)).toEqual({ version: null });
    expect([await everything(), await events()]).toEqual([before, ["3 restored", "2 kept", "1 named"]]);
  });

  it("keeps comments with their decisions, deleted and moved ones too", async () => {
    const first = await named("một");
    const comment = (decisionId: string | null) => ({ kind: "comment" as const, id: randomUUID(), commentId: randomUUID(), decisionId, passage: null, text: "Xem lại", mentions: [] });
    for (const decisionId of [uuid(1), uuid(2), uuid(3), null]) await openThread(office.leader, reportId, comment(decisionId));
    await changeMuch();
    const { review } = await loadReport(office.leader, reportId);
    await restore(first);
    const after = await loadReport(office.leader, reportId);
    expect(after.review.threads).toEqual(review.threads);
    expect(after.decisions.filter(({ deleted }) => !deleted).map(({ id }) => id).toSorted()).toEqual([uuid(1), uuid(2), uuid(3)]);
  });

  it("counts drafts on: going back in text is not going back in time", async () => {
    const id = await writtenReport(office, { ...Q1, year: 2033 });
    await step(office.drafter, id, "submit");
    const [submitted] = await listVersions(office.drafter, id);
    await step(office.leader, id, "return", "Sửa lại");
    await runCommand(office.drafter, id, { type: "add", decision: newDecision(77, "economy"), after: null });
    await restoreVersion(office.drafter, id, submitted!.id, await hashOf(office.drafter, id));
    expect(await loadDocument(office.drafter, id)).toMatchObject({ draft: 2 });
    expect(await hashOf(office.drafter, id)).toBe(submitted!.hash);
  });

  it("is written into the audit log in full, so that open pages follow and nothing is unexplained", async () => {
    const first = await named("một");
    await edit(1, "Sửa sau");
    const { sequence } = await loadReport(office.leader, reportId);
    await restore(first);
    expect(BigInt((await loadReport(office.leader, reportId)).sequence)).toBeGreaterThan(BigInt(sequence));
    const entry = await db.auditEntry.findFirstOrThrow({ where: { reportId }, orderBy: { id: "desc" } });
    expect(entry).toMatchObject({ action: "report.version-restored", actorName: office.drafter.name, detail: { restored: 1, version: 3, changes: [{ before: { text: "Sửa sau" }, after: { text: "Nội dung 1" } }] } });
  });

  it("is refused to who may not write, and in states in which nobody may", async () => {
    const first = await named("một");
    await edit(1, "Sửa sau");
    const before = await everything();
    for (const role of ["leader", "clerk"] as const) expect(await refusalOf(restore(first, role))).toBe("not-allowed");
    expect(await everything()).toBe(before);
    await step(office.drafter, reportId, "submit");
    expect(await refusalOf(restore(first))).toBe("wrong-state");
    expect(await texts()).toEqual(["Sửa sau", "Nội dung 2", "Nội dung 3"]);
  });

  it("of an approved report needs that the approval is given up, by its name", async () => {
    const first = await named("một");
    await edit(1, "Sửa sau");
    await step(office.drafter, reportId, "submit");
    await step(office.leader, reportId, "approve");
    const { review } = await loadReport(office.drafter, reportId);
    expect(await refusalOf(restore(first))).toBe("approval-stands");
    expect(await refusalOf(restore(first, "drafter", { overApproval: first.id }))).toBe("approval-stands");
    await restore(first, "drafter", { overApproval: review.approved!.versionId });
    const after = await loadReport(office.leader, reportId);
    expect(after.review).toMatchObject({ state: "drafting", approved: null, withdrawn: { versionId: review.approved!.versionId } });
    expect(await texts()).toEqual(["Nội dung 1", "Nội dung 2", "Nội dung 3"]);
  });

  it("is refused where the text changed after the person looked, and nothing is changed", async () => {
    const first = await named("một");
    const seen = await hashOf(office.drafter, reportId);
    await edit(1, "của người khác");
    const before = await everything();
    expect(await refusalOf(restoreVersion(office.drafter, reportId, first.id, seen))).toBe("content-changed");
    expect([await everything(), await events()]).toEqual([before, ["1 named"]]);
  });

  it("twice at once: one wins, the other is told that the text changed", async () => {
    const first = await named("một");
    await edit(1, "Sửa");
    const second = await named("hai");
    await edit(1, "Sửa nữa");
    const seen = await hashOf(office.drafter, reportId);
    const outcomes = await Promise.allSettled([restoreVersion(office.drafter, reportId, first.id, seen), restoreVersion(office.admin, reportId, second.id, seen)]);
    const refused = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [(outcome.reason as AppError).code] : []));
    expect(refused).toEqual(["content-changed"]);
    expect(await events()).toEqual(["4 restored", "3 kept", "2 named", "1 named"]);
    const [restored] = await listVersions(office.leader, reportId);
    expect([first.hash, second.hash]).toContain(restored!.hash);
    expect(await hashOf(office.leader, reportId)).toBe(restored!.hash);
  });

  it("and an edit at once: whichever comes first, no text is lost", async () => {
    const first = await named("một");
    await edit(1, "Sửa");
    const [seen, { version }] = [await hashOf(office.drafter, reportId), await ref(2)];
    const outcomes = await Promise.allSettled([
      restoreVersion(office.drafter, reportId, first.id, seen),
      runCommand(office.admin, reportId, { type: "edit", id: uuid(2), version, text: "của người khác" }),
    ]);
    const restored = outcomes[0].status === "fulfilled";
    // The restored version has the same text 2: the edit rests on what is still there.
    expect(outcomes[1].status).toBe("fulfilled");
    expect(await texts()).toEqual([restored ? "Nội dung 1" : "Sửa", "của người khác", "Nội dung 3"]);
  });
});
