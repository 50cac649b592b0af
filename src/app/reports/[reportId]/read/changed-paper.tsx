"use client";
import { useMemo, type ReactNode } from "react";
import { useMessages } from "@/components/messages-provider";
import { draftMark, NOTHING_TO_REPORT } from "@/domain/print";
import type { ReportDocument } from "@/domain/report-document";
import type { ComparedField, Comparison } from "@/text/compare";
import { DecisionMarks, SectionMark } from "../_compare/change-marks";
import { changedSections, printedNumbers, type ChangedParagraph, type ChangedSection } from "../_compare/changed-sections";
import { diffLines } from "../_compare/diff-runs";
import { DiffText } from "../_compare/diff-text";
import { Folded, FoldedList } from "../_compare/folded";
import { OtherFields } from "../_compare/other-fields";
import { DecisionStretch } from "./paper";
import { Sheet, SheetHeading, SheetParagraph, sheetWords, type SheetWords } from "./sheet";

type ChangedPaperProps = {
  document: ReportDocument;
  comparison: Comparison;
  onlyChanges: boolean;
  letters?: number;
  /** Shown after the words of a decision that is still there. */
  after?: (decisionId: string) => ReactNode;
};

/** The printed page with what changed marked in its place: added words underlined, removed ones struck through. */
export function ChangedPaper({ document, comparison, onlyChanges, letters, after }: ChangedPaperProps) {
  const { compare } = useMessages().review;
  const sections = useMemo(() => changedSections(document, comparison), [document, comparison]);
  const numbers = useMemo(() => printedNumbers(document), [document]);
  const words = markedWords(document, comparison.fields);
  const folded = (part: ReactNode, fields: readonly ComparedField["field"][], name: string) =>
    onlyChanges && !comparison.fields.some(({ field }) => fields.includes(field)) ? <Folded label={compare.unchangedPart(name)}>{part}</Folded> : part;
  return (
    <>
      <OtherFields fields={comparison.fields.filter(({ field }) => !HEAD.includes(field) && !TAIL.includes(field))} />
      <Sheet words={words} letters={letters} wrapHead={(head) => folded(head, HEAD, compare.head)} wrapTail={(tail) => folded(tail, TAIL, compare.tail)}>
        {sections.map((section) => (
          <SectionOnPaper key={section.key} section={section} numbers={numbers} onlyChanges={onlyChanges} printsEmpty={document.printEmptySections} after={after} />
        ))}
      </Sheet>
    </>
  );
}

type SectionProps = Pick<ChangedPaperProps, "onlyChanges" | "after"> & { section: ChangedSection; numbers: ReadonlyMap<string, number>; printsEmpty: boolean };

function SectionOnPaper({ section, numbers, onlyChanges, printsEmpty, after }: SectionProps) {
  const { compare } = useMessages().review;
  const { key, kind, number, heading, paragraphs, changed } = section;
  // Neither printed nor changed: it is not on the paper.
  if (number === null && !changed) return null;
  const isEmpty = number !== null && printsEmpty && paragraphs.every(({ pieces }) => pieces.every(({ compared }) => compared.kind === "removed"));
  const whole = (
    <section aria-labelledby={`section-${key}`}>
      <SheetHeading sectionKey={key}>
        <SectionMark kind={kind} />
        {number !== null && `${number}. `}
        <DiffText parts={heading} />
        {number === null && kind !== "removed" && <span className="font-sans text-xs font-normal text-muted"> ({compare.sectionNotPrinted})</span>}
      </SheetHeading>
      <FoldedList items={paragraphs} isChanged={(paragraph) => paragraph.changed} fold={onlyChanges && changed} label={compare.unchangedParagraphs}>
        {(paragraph) => <ParagraphOnPaper paragraph={paragraph} sectionKey={key} numbers={numbers} after={after} />}
      </FoldedList>
      {isEmpty && <SheetParagraph marker="none">{NOTHING_TO_REPORT}</SheetParagraph>}
    </section>
  );
  if (!onlyChanges || changed) return whole;
  const name = `${number}. ${heading.map(({ text }) => text).join("")}`;
  return <Folded label={compare.unchangedPart(name)}>{whole}</Folded>;
}

function ParagraphOnPaper({ paragraph, sectionKey, numbers, after }: { paragraph: ChangedParagraph; sectionKey: string } & Pick<SectionProps, "numbers" | "after">) {
  return (
    <SheetParagraph marker={paragraph.marker}>
      {paragraph.pieces.map(({ compared, parts }, index) => {
        const words = (
          <>
            <DecisionMarks compared={compared} sectionKey={sectionKey} numbers={numbers} />
            <DiffText parts={parts} />
          </>
        );
        // The id of what was removed may stand elsewhere on the page by now.
        const isThere = compared.id !== null && compared.kind !== "removed";
        return (
          <span key={compared.id ?? index}>
            {index > 0 && "; "}
            {isThere ? <DecisionStretch id={compared.id!}>{words}</DecisionStretch> : words}
            {isThere && after?.(compared.id!)}
          </span>
        );
      })}
    </SheetParagraph>
  );
}

const HEAD: readonly ComparedField["field"][] = ["issuer", "party", "number", "symbol", "place", "date", "draft", "title", "subject", "preamble"];
const TAIL: readonly ComparedField["field"][] = ["closing", "authority", "office", "signer", "recipients"];

/** What stands once on the paper, with its changes. */
function markedWords(document: ReportDocument, fields: readonly ComparedField[]): SheetWords {
  const words = sheetWords(document);
  const parts = new Map(fields.map(({ field, parts: changed }) => [field, changed]));
  const one = (field: ComparedField["field"], printed: ReactNode) => (parts.has(field) ? <DiffText parts={parts.get(field)!} /> : printed);
  const list = (field: ComparedField["field"], printed: readonly ReactNode[]) =>
    parts.has(field) ? diffLines(parts.get(field)!).map((line, index) => <DiffText key={index} parts={line} />) : printed;
  // Part of a line alone cannot be put in its place: what changed stands behind the line as it prints now.
  const behind = (printed: ReactNode, ...names: ComparedField["field"][]) => (
    <>
      {printed}
      {names.map((name) => parts.has(name) && <span key={name}> [{one(name, null)}]</span>)}
    </>
  );
  return {
    ...words,
    issuer: one("issuer", words.issuer),
    party: one("party", words.party),
    number: behind(words.number, "number", "symbol"),
    place: behind(words.place, "place", "date"),
    draftMark: parts.has("draft") ? <DiffText parts={parts.get("draft")!.map(({ kind, text }) => ({ kind, text: `${draftMark(Number(text))} ` }))} /> : words.draftMark,
    title: one("title", words.title),
    subject: one("subject", words.subject),
    preamble: list("preamble", words.preamble),
    closing: list("closing", words.closing),
    authority: one("authority", words.authority),
    office: one("office", words.office),
    name: one("signer", words.name),
    recipients: list("recipients", words.recipients),
  };
}
