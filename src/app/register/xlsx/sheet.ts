/** The register as a spreadsheet. */
import writeExcelFile, { type Column } from "write-excel-file/node";
import { printNumberAndSymbol } from "@/domain/register";
import { messagesFor, type Locale } from "@/messages";
import type { EntryView } from "@/services/register/entry-view";
import { downloadCount, remarksOf, stateOf } from "../entry-words";

/** A spreadsheet has no time zones: what is written as UTC is read as the clock on the wall. */
const HOURS_AHEAD = 7;

function wallClock(iso: string): Date {
  return new Date(Date.parse(iso) + HOURS_AHEAD * 3_600_000);
}

/** ECMA-376 part 1, 18.8.22: the parts of a font come in this order; the library writes the colour last. */
const FONT_PARTS = ["b", "i", "strike", "u", "vertAlign", "sz", "color", "name", "family", "charset", "scheme"];

function inOrder(styles: string): string {
  return styles.replace(/<font>(.*?)<\/font>/g, (_font, parts: string) => {
    const list = parts.match(/<[^>]+>/g) ?? [];
    const place = (part: string) => FONT_PARTS.indexOf(/^<(\w+)/.exec(part)?.[1] ?? "");
    return `<font>${list.sort((a, b) => place(a) - place(b)).join("")}</font>`;
  });
}

/** Entries as .xlsx: dates are dates, numbers are numbers, the header stays in sight. */
export async function registerSheet(entries: EntryView[], locale: Locale): Promise<Buffer> {
  const { register, common } = messagesFor(locale);
  const { columns: heads } = register;
  const text = (head: string, width: number, value: (entry: EntryView) => string | null | undefined): Column<EntryView> => ({
    width,
    header: { value: head, fontWeight: "bold", wrap: true, alignVertical: "center", bottomBorderStyle: "thin" },
    // As text: a symbol or a subject that begins with "=" is no formula.
    cell: (entry) => ({ value: value(entry) ?? "", type: String, format: "@", wrap: width > 20, alignVertical: "top" }),
  });
  const other = (head: string, width: number, cell: Column<EntryView>["cell"]): Column<EntryView> => ({ ...text(head, width, () => null), cell });
  const columns = [
    text(heads.term, 14, ({ term }) => term),
    text(heads.number, 16, ({ number, symbol }) => printNumberAndSymbol(number, symbol)),
    other(heads.date, 12, ({ date }) => ({ value: new Date(`${date}T00:00:00Z`), type: Date, format: "dd/mm/yyyy", align: "left", alignVertical: "top" })),
    text(heads.subject, 50, ({ subject }) => subject),
    text(heads.period, 18, ({ report }) => report && common.period(report.period)),
    text(heads.drafted, 22, ({ report }) => report?.submitted?.byName ?? report?.openedBy),
    text(heads.approved, 22, ({ report }) => report?.approved?.byName),
    text(heads.issued, 22, ({ recorded }) => recorded.byName),
    other(heads.issuedAt, 18, ({ recorded }) => ({ value: wallClock(recorded.at), type: Date, format: "dd/mm/yyyy hh:mm", align: "left", alignVertical: "top" })),
    other(heads.downloads, 10, (entry) => (entry.report ? { value: downloadCount(entry), type: Number, alignVertical: "top" } : null)),
    text(heads.state, 16, (entry) => register.states[stateOf(entry)]),
    text(heads.note, 50, (entry) => remarksOf(entry, locale).join(". ")),
  ];
  const sheet = { columns, sheet: register.sheetName, stickyRowsCount: 1, orientation: "landscape" as const };
  const features = [{ files: { transform: { "xl/styles.xml": { transform: inOrder } } } }];
  return writeExcelFile(entries, sheet, { fontFamily: "Times New Roman", fontSize: 12, features }).toBuffer();
}
