/** The texts of a report in the order in which they print. */
import type { ReportDocument } from "@/domain/report-document";
import { ReadText } from "./read-text";
import type { Unit, UnitPart } from "./types";

/** Reads each distinct text once; `known` keeps what was read before. */
export type Reader = (text: string) => ReadText;

export function freshReader(): Reader {
  const known = new Map<string, ReadText>();
  return (text) => {
    const read = known.get(text) ?? new ReadText(text);
    known.set(text, read);
    return read;
  };
}

export function unitsOf(document: ReportDocument, reader: Reader): Unit[] {
  const whole = (part: UnitPart, text: string, place: Partial<Unit>): Unit => ({
    part,
    section: null,
    decision: null,
    index: 0,
    sectionKey: "",
    marker: "none",
    opens: true,
    ends: true,
    text,
    read: reader(text),
    ...place,
  });
  return [
    whole("subject", document.subject, {}),
    ...document.preamble.map((text, index) => whole("preamble", text, { index })),
    ...document.sections.flatMap(({ key: sectionKey, heading, decisions }, section) => [
      whole("heading", heading, { section, sectionKey }),
      ...decisions.map(({ text, marker, joinsPrevious }, decision) =>
        whole("decision", text, {
          section,
          sectionKey,
          decision,
          marker,
          opens: !joinsPrevious || decision === 0,
          ends: !decisions[decision + 1]?.joinsPrevious,
        }),
      ),
    ]),
    ...document.closing.map((text, index) => whole("closing", text, { index })),
  ];
}
