"use client";
/** What proofreading found, to be read: what, why, by which rule, and where. Nothing is mended or put aside here. */
import { useMemo, useState } from "react";
import { Button } from "@/components/button";
import { useMessages } from "@/components/messages-provider";
import { printSectionParts } from "@/domain/print-parts";
import type { ReportDocument } from "@/domain/report-document";
import { DismissedList } from "../_findings/dismissed-list";
import { Standing } from "../_findings/finding-parts";
import { useProof } from "../_findings/findings-context";
import { isWorthALook, partOf, type Found, type FoundSpot, type Part } from "../_findings/found";
import { onListKey, TITLE_ID } from "../_findings/list-keys";
import { ReadingFinding } from "./reading-finding";

/** Cards shown at first, and by each further click. */
const AT_ONCE = 60;
const nothing = () => undefined;

type ReadingFindingsProps = {
  document: ReportDocument;
  /** Leads to the words on the paper. */
  onGoTo: (spot: FoundSpot) => void;
  /** Begins a comment on them; null for who may not comment. */
  onComment: ((found: Found) => void) | null;
};

/** All findings worth a look, under the part of the report they are in. */
export function ReadingFindings({ document, onGoTo, onComment }: ReadingFindingsProps) {
  const { panel, reading } = useMessages().findings;
  const all = useProof((state) => state.found);
  const dismissals = useProof((state) => state.dismissals);
  const isEmpty = useProof((state) => state.isEmpty);
  const found = useMemo(() => all.filter(isWorthALook), [all]);
  const [most, setMost] = useState(AT_ONCE);
  const shown = found.slice(0, most);
  return (
    <section aria-labelledby={TITLE_ID} className="flex flex-col gap-3 p-3 pb-24" onKeyDown={(event) => onListKey(event, nothing)}>
      <h2 id={TITLE_ID} tabIndex={-1} className="text-base">
        {panel.title}
      </h2>
      <Standing failed={reading.failed} nothing={found.length > 0 ? null : isEmpty ? { says: panel.empty, hint: reading.emptyHint } : { says: reading.none, hint: reading.noneHint }} />
      <div data-findings-list className="flex flex-col gap-4">
        {[...new Set(shown.map(partOf))].map((part) => (
          <div key={part} className="flex flex-col gap-2">
            <h3 className="text-sm font-semibold">{nameOf(part, document, panel.parts)}</h3>
            <ul className="flex flex-col gap-2">
              {shown.filter((one) => partOf(one) === part).map((one) => (
                <ReadingFinding key={one.key} found={one} onGoTo={onGoTo} onComment={onComment} />
              ))}
            </ul>
          </div>
        ))}
      </div>
      {found.length > most && <Button onClick={() => setMost(most + AT_ONCE)}>{panel.more(Math.min(AT_ONCE, found.length - most))}</Button>}
      {found.length > 0 && <p className="text-xs text-muted max-lg:hidden">{reading.keys}</p>}
      <DismissedList dismissals={dismissals} mayDismiss={false} onWithdraw={nothing} />
    </section>
  );
}

function nameOf(part: Part, document: ReportDocument, names: Record<"head" | "tail" | "report", string>): string {
  if (!part.startsWith("section:")) return names[part as keyof typeof names];
  const key = part.slice("section:".length);
  const printed = printSectionParts(document).find((section) => section.key === key);
  return printed ? `${printed.number}. ${printed.heading}` : (document.sections.find((section) => section.key === key)?.heading ?? "");
}
