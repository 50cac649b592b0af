"use client";
import { useId, type KeyboardEvent, type ReactNode, type Ref } from "react";
import { TextField, TextAreaField, SelectField } from "@/components/field";
import { useMessages } from "@/components/messages-provider";
import { MAX_LINE_LENGTH, MAX_TEXT_LENGTH } from "@/domain/report-document";
import type { DraftProblem, EntryDraft } from "./entry-draft";

export type Offered = { meetings: readonly string[]; units: readonly string[] };

type EntryFieldsProps = {
  draft: EntryDraft;
  onDraft: (change: Partial<EntryDraft>) => void;
  problem: DraftProblem | null;
  sections: readonly { key: string; heading: string }[];
  offered: Offered;
  /** Under the first row: which period it goes to. */
  period?: ReactNode;
  textBox?: Ref<HTMLTextAreaElement>;
  onDayLeft?: () => void;
};

/** The boxes of an entry, native ones (rich editors break Telex), in the order in which a minute is read. Enter in any of them sends the form. */
export function EntryFields({ draft, onDraft, problem, sections, offered, period, textBox, onDayLeft }: EntryFieldsProps) {
  const { ledger } = useMessages();
  const words = ledger.fields;
  const [meetings, units] = [useId(), useId()];
  const box = (field: keyof EntryDraft) => ({ value: draft[field], onChange: (event: { target: { value: string } }) => onDraft({ [field]: event.target.value }) });
  const error = (field: DraftProblem["field"]) => (problem?.field === field ? sentenceOf(problem, draft, ledger) : undefined);
  const lines = { maxLength: MAX_LINE_LENGTH, autoComplete: "off" } as const;
  return (
    <>
      <div className="grid grid-cols-1 gap-x-3 gap-y-2 sm:grid-cols-[9.5rem_1fr] @3xl:grid-cols-[9.5rem_1fr_18rem]">
        <TextField label={words.day} placeholder={words.dayHint} inputMode="numeric" autoComplete="off" maxLength={12} error={error("day")} onBlur={onDayLeft} {...box("day")} />
        <TextField label={words.meeting} list={meetings} {...lines} {...box("meeting")} />
        <div className="sm:col-span-2 @3xl:col-span-1">
          <SelectField label={words.section} error={draft.sectionKey === "" ? error("sectionKey") : undefined} {...box("sectionKey")}>
            {draft.sectionKey === "" && <option value="">{words.chooseSection}</option>}
            {sections.map(({ key, heading }) => (
              <option key={key} value={key}>
                {heading}
              </option>
            ))}
          </SelectField>
        </div>
      </div>
      {period}
      <TextAreaField ref={textBox} label={words.text} rows={1} spellCheck={false} className="min-h-9!" error={error("text")} onKeyDown={sendOnEnter} {...box("text")} />
      <div className="grid grid-cols-1 gap-x-3 gap-y-2 sm:grid-cols-2">
        <TextField label={words.paper} {...lines} {...box("sourcePaper")} />
        <TextField label={words.unit} list={units} {...lines} {...box("originUnit")} />
      </div>
      <datalist id={meetings}>{offered.meetings.map((meeting) => <option key={meeting} value={meeting} />)}</datalist>
      <datalist id={units}>{offered.units.map((unit) => <option key={unit} value={unit} />)}</datalist>
    </>
  );
}

/** One paragraph (DESIGN 3.2): Enter ends it. While a letter is being composed, Enter is the input method's. */
function sendOnEnter(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}

function sentenceOf({ code }: DraftProblem, { text }: EntryDraft, words: ReturnType<typeof useMessages>["ledger"]): string {
  return code === "tooLong" ? words.tooLong(text.trim().length, MAX_TEXT_LENGTH) : words[code];
}
