/** Tables as .xlsx files. */
import "server-only";
import writeXlsxFile, { type Row } from "write-excel-file/node";

export const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** `width` in characters. */
export type SpreadsheetColumn = { header: string; width: number };
export type SpreadsheetCell = string | number | null;

/** A cell holds no more than this; a file with a longer one is reported as damaged. */
const MOST_IN_CELL = 32_767;
// Control characters that XML forbids would make the file unreadable.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/**
 * A sheet with a heading row that stays in sight. Texts are stored as texts:
 * "=1+1" is not computed and "01" keeps its zero. `sheet` is the tab's name.
 */
export async function toSpreadsheet(sheet: string, columns: readonly SpreadsheetColumn[], rows: readonly (readonly SpreadsheetCell[])[]): Promise<Buffer> {
  const heading: Row = columns.map(({ header }) => ({ value: header, type: String, fontWeight: "bold", wrap: true, alignVertical: "top" }));
  const body = rows.map((row): Row => row.map(toCell));
  return writeXlsxFile([heading, ...body], { sheet: sheet.slice(0, 31), columns: columns.map(({ width }) => ({ width })), stickyRowsCount: 1 }).toBuffer();
}

function toCell(value: SpreadsheetCell): Row[number] {
  if (value === null || value === "") return null;
  if (typeof value === "number") return { value, type: Number, alignVertical: "top" };
  return { value: value.replace(FORBIDDEN, "").slice(0, MOST_IN_CELL), type: String, wrap: true, alignVertical: "top" };
}

/** The answer of a download. `fileName` is plain ASCII. */
export function spreadsheetResponse(bytes: Buffer, fileName: string): Response {
  return new Response(new Uint8Array(bytes), {
    headers: { "content-type": XLSX, "content-disposition": `attachment; filename="${fileName}.xlsx"`, "cache-control": "private, no-store" },
  });
}
