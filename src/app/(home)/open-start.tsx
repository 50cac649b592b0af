"use client";
import { Button } from "@/components/button";
import { SelectField } from "@/components/field";
import { useMessages } from "@/components/messages-provider";
import { Notice } from "@/components/notice";
import type { OpeningView } from "@/services/report/opening";
import type { Start, StartPart } from "@/text/start-from";
import type { Opening } from "./use-opening";

type OpenStartProps = { opening: Opening; chosen: string | null; onChoose: (from: string) => void };

/** What the new report starts from, and what that takes along. */
export function OpenStart({ opening: { view, failed, retry }, chosen, onChoose }: OpenStartProps) {
  const { home, common } = useMessages();
  const words = home.openDialog;
  return (
    <div className="flex flex-col gap-2">
      <SelectField label={words.from} value={view?.from ?? chosen ?? ""} onChange={(event) => onChoose(event.target.value)}>
        {!view && chosen !== "office" && <option value={chosen ?? ""}>{words.looking}</option>}
        {view?.sources.map(({ id, period, state }) => (
          <option key={id} value={id}>
            {`${words.fromReport(common.period(period))} (${common.states[state].toLocaleLowerCase("vi")})`}
          </option>
        ))}
        <option value="office">{words.fromOffice}</option>
      </SelectField>
      {failed && (
        <Notice tone="alert">
          {words.lookFailed}{" "}
          <Button size="small" onClick={retry}>
            {common.retry}
          </Button>
        </Notice>
      )}
      <div aria-live="polite" className="min-h-24 rounded bg-wash px-3 py-2 text-sm">
        {view ? <TakenOver view={view} /> : !failed && <p className="text-muted">{words.looking}</p>}
      </div>
    </div>
  );
}

function TakenOver({ view }: { view: OpeningView }) {
  const { home, common } = useMessages();
  const words = home.openDialog;
  const source = view.sources.find(({ id }) => id === view.from);
  return (
    <>
      {!source && <p className="mb-1">{words.allFromDetails}</p>}
      <dl className="flex flex-col gap-1">
        {source && view.origin && (
          <>
            <Line label={words.taken(common.period(source.period))}>{namesOf(takenIn(view.origin), words.parts)}</Line>
            <Line label={words.fromDetails}>{[words.parts.signature, ...replacedIn(view.origin).map(({ parts, why }) => `${namesOf(parts, words.parts)} (${words.why[why]})`)].join("; ")}</Line>
            <Line label={words.notTaken}>{words.notTakenParts}</Line>
          </>
        )}
        <Line label={words.subjectWillBe}>{view.subject}</Line>
        {view.waiting > 0 && <Line label={words.ledger}>{words.waiting(view.waiting)}</Line>}
      </dl>
    </>
  );
}

function Line({ label, children }: { label: string; children: string }) {
  return (
    <div>
      <dt className="inline font-medium">{label}</dt> <dd className="inline">{children === "" ? "–" : children}</dd>
    </div>
  );
}

type Why = Exclude<Start["origin"][StartPart], "report">;

const partsIn = (origin: Start["origin"]) => Object.keys(origin) as StartPart[];
const takenIn = (origin: Start["origin"]) => partsIn(origin).filter((part) => origin[part] === "report");

/** What comes from the office's details, by why. */
function replacedIn(origin: Start["origin"]): { why: Why; parts: StartPart[] }[] {
  const replaced = partsIn(origin).flatMap((part) => (origin[part] === "report" ? [] : [{ part, why: origin[part] }]));
  return [...new Set(replaced.map(({ why }) => why))].map((why) => ({ why, parts: replaced.filter((one) => one.why === why).map(({ part }) => part) }));
}

function namesOf(parts: readonly StartPart[], names: Record<StartPart, string>): string {
  return parts.map((part) => names[part]).join(", ");
}
