/**
 * The demo office: accounts for every role, the report of quý I/2024 in full,
 * the older quý IV/2023, half written, and what was decided in quý II/2024,
 * whose report is not opened yet. Safe to run again: what is there
 * stays as it is. Everything is made through the services, so that no row is
 * one the app could not make.
 */
import { readFile } from "node:fs/promises";
import type { Role } from "@/domain/permission";
import type { Period } from "@/domain/report-document";
import { db } from "@/server/database";
import { createAccount } from "@/services/account/create";
import type { Actor } from "@/services/actor";
import { isSetUp, setUpOffice } from "@/services/office/set-up";
import { listTerms, saveTerm } from "@/services/register/term";
import { importDocument } from "@/services/report/open-report";
import { toPeriodKindRow } from "@/services/report/rows";
import { readReportDocumentJson } from "@/text/clean-report-document";
import { seedLedger } from "./demo-ledger";

const PASSWORD = "baocao2024";

const ACCOUNTS: readonly { username: string; name: string; role: Role; label: string }[] = [
  { username: "quantri", name: "Nguyễn Thị Hạnh", role: "admin", label: "quản trị" },
  { username: "chuyenvien", name: "Lê Minh Khang", role: "drafter", label: "chuyên viên" },
  { username: "chuyenvien2", name: "Phạm Thu Hà", role: "drafter", label: "chuyên viên" },
  { username: "lanhdao", name: "Trần Quốc Bảo", role: "leader", label: "lãnh đạo" },
  { username: "lanhdao2", name: "Võ Thanh Tùng", role: "leader", label: "lãnh đạo" },
  { username: "vanthu", name: "Đỗ Ngọc Ánh", role: "clerk", label: "văn thư" },
];

const PROFILE = {
  issuer: "TỈNH ỦY HẬU GIANG",
  party: "ĐẢNG CỘNG SẢN VIỆT NAM",
  symbol: "BC/TU",
  place: "Hậu Giang",
  title: "BÁO CÁO",
  subject: "Kết quả hoạt động của Ban Thường vụ Tỉnh ủy {ky}",
  preamble: [
    "Căn cứ Quy chế làm việc của Ban Chấp hành Đảng bộ tỉnh, Ban Thường vụ và Thường trực Tỉnh ủy khóa XIV, nhiệm kỳ 2020 - 2025, Ban Thường vụ Tỉnh ủy họp cho chủ trương một số nội dung thuộc thẩm quyền trong {ky} như sau:",
  ],
  closing: ["Trên đây là báo cáo kết quả hoạt động của Ban Thường vụ Tỉnh ủy {ky}."],
  authority: "T/M BAN THƯỜNG VỤ",
  office: "PHÓ BÍ THƯ",
  signer: "Trần Văn Huyến",
  recipients: ["Các đ/c UVBCH Đảng bộ tỉnh", "Lưu Văn phòng Tỉnh ủy"],
};

/** The demo's reports are of 2023 and 2024: both terms are there to issue in. */
const TERMS = [
  { name: "2020 - 2025", startsOn: "2020-10-15" },
  { name: "2025 - 2030", startsOn: "2025-10-01" },
];

async function actorOf(username: string): Promise<Actor> {
  const { id, name, role, locale } = await db.user.findUniqueOrThrow({ where: { username } });
  return { id, name, username, role, locale };
}

async function seedAccounts(): Promise<void> {
  const [admin, ...others] = ACCOUNTS;
  if (!(await isSetUp())) await setUpOffice({ ...PROFILE, printEmptySections: false, termName: TERMS[0]!.name, termStartsOn: TERMS[0]!.startsOn, username: admin!.username, name: admin!.name, password: PASSWORD });
  const actor = await actorOf(admin!.username);
  for (const { username, name, role } of others) {
    if (await db.user.findUnique({ where: { username }, select: { id: true } })) continue;
    await createAccount(actor, { username, name, role, password: PASSWORD });
  }
}

async function seedTerms(): Promise<void> {
  const actor = await actorOf("quantri");
  const known = new Set((await listTerms(actor)).flatMap(({ name, startsOn }) => [name, startsOn]));
  for (const term of TERMS) if (!known.has(term.name) && !known.has(term.startsOn)) await saveTerm(actor, term);
}

/** Nobody has opened the period nor recorded anything for it. */
async function isFree({ kind, year, index }: Period): Promise<boolean> {
  const found = await db.period.findUnique({ where: { kind_year_index: { kind: toPeriodKindRow(kind), year, index } }, select: { id: true } });
  return found === null;
}

/** True when the report was not there before. */
async function seedReport(file: string): Promise<boolean> {
  const read = readReportDocumentJson(await readFile(new URL(`./demo/${file}`, import.meta.url), "utf8"));
  if (!read.ok) throw new Error(`${file}: ${JSON.stringify(read.problems)}`);
  if (!(await isFree(read.document.period))) return false;
  await importDocument(await actorOf("chuyenvien"), read.document);
  return true;
}

const FIRST_QUARTER: Period = { kind: "quarter", year: 2024, index: 1 };
const SECOND_QUARTER: Period = { kind: "quarter", year: 2024, index: 2 };

await seedAccounts();
await seedTerms();
await seedReport("report-2023-q4.json");
// What people made of a ledger since is theirs: only what has just come into being gets one.
if (await seedReport("report-2024-q1.json")) await seedLedger(FIRST_QUARTER, actorOf);
if (await isFree(SECOND_QUARTER)) await seedLedger(SECOND_QUARTER, actorOf);
await db.$disconnect();

console.log(`\nTài khoản dùng thử (mật khẩu chung: ${PASSWORD}):`);
for (const { username, name, label } of ACCOUNTS) console.log(`  ${username.padEnd(12)} ${label.padEnd(12)} ${name}`);
