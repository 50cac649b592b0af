"use client";
import { toast } from "sonner";
import { Button } from "@/components/button";
import { CheckField } from "@/components/field";
import { useMessages } from "@/components/messages-provider";
import { Panel } from "@/components/panel";
import { withCapital } from "@/messages/format";
import type { Conversion } from "@/text/import/source";
import { decisionsOf, dropLines, fillFromOffice, hasBlanks } from "@/text/import/corrections";
import type { OfficeWording } from "@/text/import/office-wording";
import type { ReadSource, Review } from "@/text/import/review";
import { showLater } from "./places";
import { useReview } from "./review-context";

const NOTES_ID = "can-biet";

type NotesProps = { source: ReadSource; review: Review; wording: OfficeWording | undefined };

/** What was read otherwise than it stood, and what the source does not say. */
export function Notes({ source, review, wording }: NotesProps) {
  const { importing } = useMessages();
  const { correct } = useReview();
  const sentences = useSentences(source, review);
  const canFill = wording !== undefined && hasBlanks(review);
  if (sentences.length === 0 && !canFill) return null;
  return (
    <Panel title={importing.notes.title}>
      <ul className="flex list-disc flex-col gap-1 pl-5">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <div id={NOTES_ID} tabIndex={-1} className="flex flex-wrap gap-2 outline-none not-empty:mt-3">
        {canFill && (
          <Button size="small" onClick={() => correct((now) => fillFromOffice(now, wording))}>
            {importing.notes.fill}
          </Button>
        )}
        <DropRows source={source} review={review} />
      </div>
    </Panel>
  );
}

/** A table of figures is no list of decisions: its rows go in one act, and stay listed. */
function DropRows({ source, review }: { source: ReadSource; review: Review }) {
  const { importing, editor } = useMessages();
  const { correct, undo } = useReview();
  const lines = source.notices.flatMap((notice) => (notice.code === "table-rows" ? notice.lines : []));
  const count = decisionsOf(review, lines).length;
  if (count === 0) return null;
  const drop = () => {
    correct((now) => dropLines(now, lines));
    showLater(NOTES_ID);
    toast(importing.notes.droppedRows(count), { action: { label: editor.undo, onClick: undo } });
  };
  return (
    <Button size="small" onClick={drop}>
      {importing.notes.dropRows(count)}
    </Button>
  );
}

const LETTERHEAD = ["issuer", "party", "symbol", "place"];
/** As many lines as are named beside a notice. */
const MOST_LINES = 12;

/** Number and date of the source in words, which the report does not take; "" where it has neither. */
export function useGiven({ number, date }: ReadSource): string {
  const { notes } = useMessages().importing;
  return [number === null ? [] : [notes.number(number)], date === null ? [] : [notes.date(date)]].flat().join(", ");
}

function useSentences(source: ReadSource, { assumed, period, ...review }: Review): string[] {
  const { importing, problems, common } = useMessages();
  const given = useGiven(source);
  const words = importing.notes;
  const names = (fields: readonly string[]) => fields.map((field) => problems.assumed[field as keyof typeof problems.assumed]).join(", ");
  const letterhead = assumed.filter((field) => LETTERHEAD.includes(field));
  const isSigned = [review.signature.authority, review.signature.office, review.signature.name].some((text) => text !== "");
  const filled: Partial<Record<string, boolean>> = { subject: review.subject !== "", recipients: review.recipients !== "", signature: isSigned };
  const empty = assumed.filter((field) => field !== "period" && !LETTERHEAD.includes(field) && !filled[field]);
  return [
    ...(given !== "" ? [withCapital(words.numberLeft(given))] : []),
    ...(assumed.includes("period") ? [words.assumedPeriod(common.period(period))] : []),
    ...(letterhead.length > 0 ? [words.assumedLetterhead(names(letterhead))] : []),
    ...(empty.length > 0 ? [words.assumedEmpty(names(empty))] : []),
    ...source.notices.map(({ code, count, lines }) => {
      const sentence = withCapital(problems.importNotice(code, count));
      return lines.length === 0 ? `${sentence}.` : `${words.inLines(sentence, lines.slice(0, MOST_LINES).join(", ") + (lines.length > MOST_LINES ? "…" : ""))}.`;
    }),
  ];
}

type ConversionPanelProps = { conversion: Conversion; isConverted: boolean; onConvert: (convert: boolean) => void };

/** Letters of an old encoding: how they stand in the file, how they read, and which of both is taken. */
export function ConversionPanel({ conversion, isConverted, onConvert }: ConversionPanelProps) {
  const { importing } = useMessages();
  const words = importing.notes;
  return (
    <Panel>
      <p>{isConverted ? words.converted(words.encodings[conversion.from], conversion.lines) : words.notConverted}</p>
      <div className="my-3 overflow-x-auto">
        <table className="w-full text-sm">
          <thead>
            <tr className="border-b border-line text-left">
              <th scope="col" className="py-1 pr-3 font-medium">{words.before}</th>
              <th scope="col" className="py-1 font-medium">{words.after}</th>
            </tr>
          </thead>
          <tbody>
            {conversion.samples.map(({ line, before, after }) => (
              <tr key={line} className="border-b border-line align-top">
                {/* Letters that are no words of any language: not to be read out. */}
                <td lang="und" className="w-1/2 py-1 pr-3 break-words text-muted">{before.trim()}</td>
                <td className="py-1 break-words">{after.trim()}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <CheckField label={words.convert} hint={words.convertHint} checked={isConverted} onChange={(event) => onConvert(event.target.checked)} />
    </Panel>
  );
}
