import { readFile } from "node:fs/promises";
import { beforeEach, describe, expect, it } from "vitest";
import { ROLES } from "@/domain/permission";
import { deflate, inflate, readZip, writeZip } from "@/docx/zip";
import { db } from "@/server/database";
import type { Actor } from "@/services/actor";
import { addProfile, listProfiles, profileFor, saveProfile } from "@/services/office/office-profile";
import { listSections, saveSections, type SectionInput } from "@/services/office/section";
import { isSetUp, setUpOffice } from "@/services/office/set-up";
import { activateTemplate, activeTemplate, listTemplates, readTemplate, revertTemplate, uploadTemplate } from "@/services/office/template";
import { emptyDatabase } from "../support/database";
import { openOffice, PROFILE, refusalOf, SET_UP, type Office } from "../support/office";

const bundled = new Uint8Array(await readFile("templates/bao-cao.docx"));
let office: Office;

beforeEach(async () => {
  await emptyDatabase();
});

describe("set-up", () => {
  it("makes the first admin, the details and the eight sections, all in one", async () => {
    expect(await isSetUp()).toBe(false);
    await setUpOffice(SET_UP);
    expect(await isSetUp()).toBe(true);
    expect(await db.user.findMany({ select: { username: true, role: true } })).toEqual([{ username: "quantri", role: "admin" }]);
    expect((await db.section.findMany({ orderBy: { position: "asc" } })).map(({ key }) => key)).toEqual(
      ["organisation", "propaganda", "inspection", "internal-affairs", "mass-mobilisation", "economy", "defence", "other"],
    );
    expect(await db.auditEntry.findMany({ select: { action: true, actorName: true } })).toEqual([{ action: "office.set-up", actorName: SET_UP.name }]);
  });

  it("is won by one of several people who send it at once", async () => {
    const outcomes = await Promise.allSettled(["an", "binh", "chi"].map((name) => setUpOffice({ ...SET_UP, username: `${name}.nguyen` })));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const outcome of outcomes) if (outcome.status === "rejected") expect(outcome.reason).toMatchObject({ code: "already-set-up" });
    expect([await db.user.count(), await db.officeProfile.count(), await db.section.count()]).toEqual([1, 1, 8]);
  });

  it("is closed for good afterwards", async () => {
    await setUpOffice(SET_UP);
    expect(await refusalOf(setUpOffice({ ...SET_UP, username: "stranger" }))).toBe("already-set-up");
  });

  it("refuses a subject without a place for the period, so that no old quarter is left in", async () => {
    await expect(setUpOffice({ ...SET_UP, subject: "Kết quả hoạt động quý I/2024" })).rejects.toMatchObject({ issues: [{ message: "period-placeholder" }] });
    expect(await isSetUp()).toBe(false);
  });
});

describe("office, sections and templates", () => {
  beforeEach(async () => {
    office = await openOffice();
  });

  it("are for admins alone to see and to change", async () => {
    const [profile] = await listProfiles(office.admin);
    const sections = await listSections(office.admin);
    const acts: ((actor: Actor) => Promise<unknown>)[] = [
      (actor) => listProfiles(actor),
      (actor) => saveProfile(actor, { ...PROFILE, id: profile!.id, version: profile!.version }),
      (actor) => addProfile(actor, { ...PROFILE, validFrom: "2025-07-01" }),
      (actor) => listSections(actor),
      (actor) => saveSections(actor, sections),
      (actor) => listTemplates(actor),
      (actor) => readTemplate(actor, "bundled"),
      (actor) => uploadTemplate(actor, { name: "a.docx", bytes: bundled }),
      (actor) => revertTemplate(actor),
    ];
    for (const act of acts) {
      for (const role of ROLES) {
        if (role !== "admin") expect(await refusalOf(act(office[role]))).toBe("not-allowed");
      }
      await act(office.admin);
    }
  });
});

describe("the office's details", () => {
  beforeEach(async () => {
    office = await openOffice();
  });

  it("in force are the latest that have begun, else the earliest", async () => {
    await addProfile(office.admin, { ...PROFILE, issuer: "THÀNH ỦY CẦN THƠ", validFrom: "2025-07-01" });
    const issuerOn = async (day: string) => (await profileFor(db, day)).issuer;
    expect(await issuerOn("2025-06-30")).toBe("TỈNH ỦY HẬU GIANG");
    expect(await issuerOn("2025-07-01")).toBe("THÀNH ỦY CẦN THƠ");
    expect(await issuerOn("1929-12-31")).toBe("TỈNH ỦY HẬU GIANG");
  });

  it("are given once for a day", async () => {
    await addProfile(office.admin, { ...PROFILE, validFrom: "2025-07-01" });
    expect(await refusalOf(addProfile(office.admin, { ...PROFILE, validFrom: "2025-07-01" }))).toBe("date-taken");
  });

  it("keep before and after in the audit, and refuse a stale save with what is stored now", async () => {
    const [profile] = await listProfiles(office.admin);
    const { id, version } = profile!;
    await saveProfile(office.admin, { ...PROFILE, id, version, signer: "Nguyễn Văn A" });
    const entry = await db.auditEntry.findFirst({ orderBy: { id: "desc" } });
    expect(entry).toMatchObject({ action: "office.profile-saved", detail: { before: { signer: "Trần Văn Huyến" }, after: { signer: "Nguyễn Văn A" } } });
    const stale = await saveProfile(office.admin, { ...PROFILE, id, version, signer: "Nguyễn Văn B" }).catch((error: unknown) => error);
    expect(stale).toMatchObject({ code: "stale", current: { signer: "Nguyễn Văn A", version: version + 1 } });
    expect((await profileFor(db, "2024-03-31")).signer).toBe("Nguyễn Văn A");
  });

  it("take one paragraph from each line, and recipients without dash and stop", async () => {
    const [profile] = await listProfiles(office.admin);
    const { id, version } = profile!;
    await saveProfile(office.admin, { ...PROFILE, id, version, preamble: "Một.\r\n\n  Hai  {ky}. ", recipients: "- Như trên,\n– Lưu VPTU.\n" });
    expect(await profileFor(db, "2024-03-31")).toMatchObject({ preamble: ["Một.", "Hai {ky}."], recipients: ["Như trên", "Lưu VPTU"] });
  });
});

describe("sections", () => {
  let sections: SectionInput[];
  beforeEach(async () => {
    office = await openOffice();
    sections = await listSections(office.admin);
  });

  it("keep their keys when renamed and moved; a new one gets a key of its own", async () => {
    const [first, ...rest] = sections;
    await saveSections(office.admin, [...rest, { ...first!, heading: "Về công tác cán bộ" }, { key: null, version: 0, heading: "Chuyển đổi số", active: true }]);
    const saved = await listSections(office.admin);
    expect(saved.slice(-2)).toMatchObject([{ key: "organisation", heading: "Về công tác cán bộ" }, { key: "chuyen-doi-so", heading: "Chuyển đổi số" }]);
    expect(saved[0]?.key).toBe("propaganda");
  });

  it("are never deleted: a list that leaves one out is refused", async () => {
    expect(await refusalOf(saveSections(office.admin, sections.slice(1)))).toBe("stale");
    expect(await db.section.count()).toBe(8);
  });

  it("saved by two people at once are the first one's; the second sees the list", async () => {
    const save = (heading: string) => saveSections(office.admin, sections.map((section, index) => (index === 0 ? { ...section, heading } : section)));
    const outcomes = await Promise.allSettled([save("Một"), save("Hai")]);
    const lost = outcomes.find((outcome) => outcome.status === "rejected");
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(lost?.reason).toMatchObject({ code: "stale", current: expect.arrayContaining([expect.objectContaining({ key: "organisation" })]) });
  });
});

describe("a template", () => {
  beforeEach(async () => {
    office = await openOffice();
  });

  it("that is right serves from its upload on, until the bundled one is taken back", async () => {
    expect(await activeTemplate()).toEqual(bundled);
    const verdict = await uploadTemplate(office.admin, { name: "mẫu mới.docx", bytes: bundled });
    expect(verdict.accepted).toBe(true);
    expect(await listTemplates(office.admin)).toMatchObject([{ name: "mẫu mới.docx", active: true }]);
    expect(await db.auditEntry.findFirst({ orderBy: { id: "desc" } })).toMatchObject({ action: "template.activated" });
    await revertTemplate(office.admin);
    expect(await listTemplates(office.admin)).toMatchObject([{ active: false }]);
    expect(await activeTemplate()).toEqual(bundled);
    expect(await db.auditEntry.findFirst({ orderBy: { id: "desc" } })).toMatchObject({ action: "template.reverted" });
  });

  it("that is damaged is refused with reasons, and the one in use stays", async () => {
    const first = await uploadTemplate(office.admin, { name: "a.docx", bytes: bundled });
    const cut = await uploadTemplate(office.admin, { name: "b.docx", bytes: bundled.slice(0, 2_000) });
    const text = await uploadTemplate(office.admin, { name: "c.docx", bytes: new TextEncoder().encode("no Word file") });
    for (const verdict of [cut, text]) {
      expect(verdict.accepted).toBe(false);
      if (!verdict.accepted) expect(verdict.problems.length).toBeGreaterThan(0);
    }
    expect(await listTemplates(office.admin)).toMatchObject([{ id: first.accepted && first.id, active: true }]);
    expect(readZip(await activeTemplate()).length).toBeGreaterThan(0);
  });

  it("whose reports could never be issued is refused when it is uploaded, not on the day a report goes out", async () => {
    const entries = readZip(bundled).map((entry) => {
      if (entry.name !== "word/document.xml") return entry;
      const xml = inflate(entry).toString("utf8");
      expect(xml).toContain("Nơi nhận:");
      return deflate(entry.name, Buffer.from(xml.replace("Nơi nhận:", "Dự thảo, nơi nhận:"), "utf8"));
    });
    const verdict = await uploadTemplate(office.admin, { name: "còn chữ dự thảo.docx", bytes: writeZip(entries) });
    expect(verdict).toMatchObject({ accepted: false, problems: [{ code: "unfit-for-issue", tag: "draft-mark" }] });
    expect(await activeTemplate()).toEqual(bundled);
  });

  it("larger than 5 MB is refused", async () => {
    expect(await refusalOf(uploadTemplate(office.admin, { name: "a.docx", bytes: new Uint8Array(5 * 1024 * 1024 + 1) }))).toBe("too-large");
  });

  it("is the only active one, whoever activates at once", async () => {
    const ids: string[] = [];
    for (const name of ["a.docx", "b.docx", "c.docx"]) {
      const verdict = await uploadTemplate(office.admin, { name, bytes: bundled });
      if (verdict.accepted) ids.push(verdict.id);
    }
    await Promise.all(ids.map((id) => activateTemplate(office.admin, id)));
    expect(await db.template.count({ where: { active: true } })).toBe(1);
  });
});
