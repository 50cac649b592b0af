import { Fragment, memo, type ReactNode } from "react";
import { printSectionParts, type PrintedPart } from "@/domain/print-parts";
import type { DocumentDecision, ReportDocument } from "@/domain/report-document";
import { Sheet, SheetHeading, SheetParagraph, sheetWords } from "./sheet";

/** Shows one decision in its paragraph: `text` as it prints there. */
export type ShowDecision = (decision: DocumentDecision & { id: string }, text: string) => ReactNode;

type PaperProps = { document: ReportDocument; letters?: number; show?: ShowDecision };

/** A report as it prints, each decision an element of its own also where several share a bullet. */
export const Paper = memo(function Paper({ document, letters, show }: PaperProps) {
  return (
    <Sheet words={sheetWords(document)} letters={letters}>
      {printSectionParts(document).map(({ key, number, heading, paragraphs }) => (
        <section key={key} aria-labelledby={`section-${key}`}>
          <SheetHeading sectionKey={key}>
            {number}. {heading}
          </SheetHeading>
          {paragraphs.map(({ marker, parts }, index) => (
            <SheetParagraph key={parts[0]?.decision?.id ?? index} marker={marker}>
              {parts.map((part, at) => (
                <Part key={part.decision?.id ?? `between-${at}`} part={part} show={show} />
              ))}
            </SheetParagraph>
          ))}
        </section>
      ))}
    </Sheet>
  );
});

function Part({ part: { decision, text }, show }: { part: PrintedPart; show?: ShowDecision }) {
  if (!decision?.id) return <Fragment>{text}</Fragment>;
  return (
    <DecisionStretch id={decision.id}>{show ? show({ ...decision, id: decision.id }, text) : text}</DecisionStretch>
  );
}

/** The element of a decision on the paper: what comments, links and the place kept while scrolling hold on to. */
export function DecisionStretch({ id, children }: { id: string; children: ReactNode }) {
  return (
    <span id={`decision-${id}`} data-decision={id} data-keep={id} className="group scroll-my-24 outline-none">
      {children}
    </span>
  );
}
