/** The rows of a table as lines: a letterhead or a signature in columns reads like one in tabs, a table of figures row by row. */
import { Line } from "./line";

/** A cell that only counts or marks its row: "1", "2.", "IV", "-". */
const ROW_MARK = /^(?:[\divxIVX]{1,4}|[a-zđ])[.)]?$|^[-–*•]$/;

function withoutBlankEnds(lines: readonly Line[]): Line[] {
  const first = lines.findIndex((line) => !line.isBlank);
  return first === -1 ? [] : lines.slice(first, lines.findLastIndex((line) => !line.isBlank) + 1);
}

function joined(cells: readonly Line[]): Line {
  const row = new Line();
  cells.forEach((cell, index) => {
    if (index > 0) row.add("\t", cell.stretches[0]?.font ?? null);
    row.addAll(cell);
  });
  row.row = true;
  return row;
}

/**
 * One line with tabs where every cell has one; otherwise cell after cell, as a
 * person reads the two columns of a letterhead or of a signature. A cell that
 * only numbers the row goes before the text beside it.
 */
export function rowLines(cells: readonly (readonly Line[])[]): Line[] {
  const filled = cells.map(withoutBlankEnds).filter((lines) => lines.length > 0);
  if (filled.length === 0) return [];
  if (filled.length === 1) {
    // "Cộng" alone in its row is a row; several lines beside blank cells are a signature.
    if (cells.length > 1 && filled[0]!.length === 1) filled[0]![0]!.row = true;
    return filled[0]!;
  }
  if (filled.every((lines) => lines.length === 1)) return [joined(filled.map((lines) => lines[0]!))];
  const [first, second, ...rest] = filled as [Line[], Line[], ...Line[][]];
  if (first.length === 1 && ROW_MARK.test(first[0]!.text.trim()) && first[0]!.text.trim() !== "*") {
    return [joined([first[0]!, second[0]!]), ...second.slice(1), ...rest.flat()];
  }
  return filled.flat();
}
