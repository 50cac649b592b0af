/** Ten years of an office: sentences put together from those of the demo's reports, the same in every run. */
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { reportDocumentSchema, type ReportDocument } from "@/domain/report-document";
import { db } from "@/server/database";
import { inRoot } from "../../scripts/lib/paths.mjs";

const FIRST_YEAR = 2016;
const YEARS = 10;
const DECISIONS = 300;
const NUMBERS = 20_000;
/** Of the ledger, in no report yet: all of a quarter, and some that were left out. */
const WAITING = 400;
/** Every tenth report was recalled and corrected. */
const RECALLED = 10;

/** Small, and alike on every machine. */
function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const random = randomOf(7);
const pick = <T>(list: readonly T[]): T => list[random(list.length)]!;

const model = (name: string): ReportDocument => reportDocumentSchema.parse(JSON.parse(readFileSync(inRoot("prisma", "demo", name), "utf8")));

function textFrom(clauses: readonly string[]): string {
  const length = 100 + random(1_000);
  let text = "";
  while (text.length < length) {
    const words = pick(clauses).split(" ");
    const from = random(words.length);
    text += (text && pick(["; ", ", ", ". "])) + words.slice(from, from + 3 + random(15)).join(" ");
    if (random(5) === 0) text += ` số ${1 + random(200)}-${pick(["CT", "NQ", "KL", "QĐ"])}/${pick(["TW", "TU"])}`;
  }
  return text;
}

/** Fills the database and says what is in it. */
export async function fillOffice(): Promise<string> {
  const models = [model("report-2024-q1.json"), model("report-2023-q4.json")];
  const clauses = models.flatMap(({ sections }) => sections).flatMap(({ decisions }) => decisions).flatMap(({ text }) => text.split(/[;,.] /));
  const { id: seriesId } = await db.registerSeries.create({ data: { documentType: "BC", term: { create: { name: "2015 - 2020", startsOn: new Date("2015-10-01") } } } });
  // Each number moves the series on: within one statement that becomes slow.
  for (let from = 1; from <= NUMBERS; from += 500) {
    await db.$executeRaw`
      INSERT INTO "RegisterEntry" (id, "seriesId", number, symbol, date, subject, "recordedById", "recordedByName")
      SELECT gen_random_uuid(), ${seriesId}::uuid, n, 'BC/TU', date '2016-01-01' + (n * 3650 / ${NUMBERS}::int), 'Báo cáo chuyên đề ' || ((${clauses}::text[])[1 + n % ${clauses.length}::int]), 'x', 'Văn thư'
      FROM generate_series(${from}::int, ${from + 499}::int) AS n`;
  }
  for (let quarter = 0; quarter < YEARS * 4; quarter += 1) await addPeriod(models[0]!, clauses, quarter);
  await addLedger(clauses);
  await db.$executeRaw`VACUUM ANALYZE`;
  const [reports, decisions, entries, waiting] = await Promise.all([db.report.count(), db.decision.count(), db.registerEntry.count(), db.ledgerEntry.count()]);
  const [{ size } = { size: "" }] = await db.$queryRaw<{ size: string }[]>`SELECT pg_size_pretty(pg_relation_size('"Decision_search"')) AS size`;
  return `${reports} reports, ${decisions} decisions, ${entries} numbers of the register, ${waiting} entries of the ledger; index of the decisions ${size}`;
}

async function addPeriod(document: ReportDocument, clauses: readonly string[], quarter: number): Promise<void> {
  const period = { kind: "quarter" as const, year: FIRST_YEAR + Math.floor(quarter / 4), index: (quarter % 4) + 1 };
  const { id: periodId } = await db.period.create({ data: period });
  const keys = document.sections.map(({ key }) => key);
  const decisions = Array.from({ length: DECISIONS }, (_, index) => ({
    id: randomUUID(), periodId, sectionKey: keys[index % keys.length]!, position: `a${String(index).padStart(4, "0")}`, text: textFrom(clauses), updatedBy: "x",
  }));
  await db.decision.createMany({ data: decisions });
  const common = {
    periodId, approvedHash: "0", draft: null, issuer: document.letterhead.issuer, party: document.letterhead.party, symbol: "BC/TU", place: document.letterhead.place, title: document.title,
    subject: `Kết quả hoạt động của Ban Thường vụ Tỉnh ủy quý ${period.index}/${period.year}`, preamble: document.preamble, closing: document.closing,
    authority: "", office: "", signer: "", recipients: document.recipients,
  };
  const sections = { create: document.sections.map(({ key, heading }, position) => ({ key, heading, position })) };
  const isRecalled = quarter % RECALLED === 0;
  const first = await db.report.create({ data: { ...common, state: isRecalled ? "recalled" : "issued", sections } });
  if (!isRecalled) return;
  const old = { ...document, period, sections: document.sections.map((section) => ({ ...section, decisions: decisions.filter(({ sectionKey }) => sectionKey === section.key).map(({ id, text }, index) => ({ id, text: index % 10 === 0 ? `${text} (cũ)` : text })) })) };
  const { id: issuedVersionId } = await db.reportVersion.create({ data: { reportId: first.id, number: 1, event: "issued", document: old, hash: "0", byName: "x" } });
  await db.report.update({ where: { id: first.id }, data: { issuedVersionId } });
  await db.report.create({ data: { ...common, revision: 2, replacesId: first.id, state: "issued", sections } });
}

async function addLedger(clauses: readonly string[]): Promise<void> {
  const { id: periodId } = await db.period.create({ data: { kind: "quarter", year: FIRST_YEAR + YEARS, index: 1 } });
  const entry = () => ({ id: randomUUID(), periodId, sectionKey: "economy", text: pick(clauses), meeting: "Phiên họp thứ 60", recordedById: "x", recordedByName: "x", updatedByName: "x" });
  await db.ledgerEntry.createMany({ data: Array.from({ length: WAITING }, entry) });
  // What every decision of the ten years was recorded as.
  await db.$executeRaw`
    INSERT INTO "LedgerEntry" (id, "periodId", "sectionKey", text, "decisionId", "recordedById", "recordedByName", "recordedAt", "updatedByName", "updatedAt")
    SELECT gen_random_uuid(), "periodId", "sectionKey", left(text, 200), id, 'x', 'x', now() - interval '1 year', 'x', now() FROM "Decision"`;
}

/** The server's processes that answer this one. */
export async function serverProcesses(): Promise<number[]> {
  const rows = await db.$queryRaw<{ pid: number }[]>`SELECT pid FROM pg_stat_activity WHERE datname = current_database()`;
  return rows.map(({ pid }) => pid);
}
