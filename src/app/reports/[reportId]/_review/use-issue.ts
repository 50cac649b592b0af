"use client";
/** What the issue dialog holds: what was typed stays, whatever the server answers. */
import { useEffect, useRef, useState } from "react";
import { useMessages } from "@/components/messages-provider";
import { getJson, sendJson, type Sent } from "@/components/send-json";
import { MAX_PAPER_NUMBERS, placeInSeries } from "@/domain/register";
import type { Issued, IssueRequest } from "@/services/register/issue";
import type { Proposal } from "@/services/register/propose";

/** Numbers given on paper between the last one and the one typed. */
export type Gap = { from: number; to: number };
type Fields = { number: string; date: string; isPaper: boolean; note: string; paperDate: string };
type Outcome = Pick<Issued, "number" | "symbol" | "date">;

const NUMBER = /^\s*(\d{1,5})\s*$/;

/** The number typed, or null for what is none. */
function toNumber(text: string): number | null {
  const number = Number(NUMBER.exec(text)?.[1] ?? 0);
  return number > 0 ? number : null;
}

function gapOf(next: number | null, number: number | null): Gap | null {
  if (next === null || number === null || placeInSeries(next - 1, number).verdict !== "gap") return null;
  return number - next > MAX_PAPER_NUMBERS ? null : { from: next, to: number - 1 };
}

export function useIssue(reportId: string, hash: string, onDone: () => void) {
  const words = useMessages().register.issue;
  const address = `/api/reports/${reportId}/issue`;
  const [proposal, setProposal] = useState<Proposal | null>(null);
  const [fields, setFields] = useState<Fields>({ number: "", date: "", isPaper: false, note: "", paperDate: "" });
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [done, setDone] = useState<Outcome | null>(null);
  // Answers may come in another order than the questions were asked; only the last one counts.
  const asked = useRef(0);
  const isOwnNumber = useRef(false);

  const take = (answer: Sent<Proposal>): Proposal | null => {
    if (!answer.ok) {
      setProblem(answer.message || words.failed);
      return null;
    }
    const { next, today } = answer.body;
    setProposal(answer.body);
    setProblem(null);
    setFields((before) => ({ ...before, date: before.date || today, number: isOwnNumber.current ? before.number : String(next ?? "") }));
    return answer.body;
  };
  const propose = async (date = ""): Promise<Proposal | null> => {
    const turn = ++asked.current;
    const answer = await getJson<Proposal>(date ? `${address}?date=${date}` : address);
    return turn === asked.current ? take(answer) : null;
  };
  useEffect(() => {
    void getJson<Proposal>(address).then((answer) => asked.current === 0 && take(answer));
    // The dialog is opened for one report and closed again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const number = toNumber(fields.number);
  const gap = gapOf(proposal?.next ?? null, number);

  const succeed = (outcome: Outcome) => {
    setDone(outcome);
    onDone();
  };

  const refuse = async (code: string, message: string, next: unknown) => {
    setProblem(code === "unreachable" ? words.unreachable : message);
    if (code === "wrong-state") {
      // The answer to an earlier press may have been lost on its way.
      const now = await propose(fields.date);
      if (now?.issued?.number === number && now.issued.date === fields.date) return succeed(now.issued);
      setProblem(message);
    }
    if (typeof next !== "number") return;
    await propose(fields.date);
    setProblem(message);
    if (code === "number-taken") set({ number: String(next) });
  };

  const set = (part: Partial<Fields>) => setFields((before) => ({ ...before, ...part }));

  const submit = async () => {
    if (isBusy) return;
    if (number === null) return setProblem(words.numberWrong);
    if (fields.date === "") return setProblem(words.dateWrong);
    // The box that answers it stands in this dialog.
    if (gap && !fields.isPaper) return setProblem(words.gapOpen(gap.from));
    if (gap && fields.isPaper && fields.note.trim() === "") return setProblem(words.gapNoteMissing);
    const paper = gap && fields.isPaper ? { note: fields.note, ...(fields.paperDate ? { date: fields.paperDate } : {}) } : undefined;
    const request: IssueRequest = { hash, number, date: fields.date, ...(paper ? { paper } : {}) };
    setBusy(true);
    setProblem(null);
    const answer = await sendJson<Issued>(address, request);
    if (answer.ok) succeed(answer.body);
    else await refuse(answer.code, answer.message, answer.detail.next);
    setBusy(false);
  };

  return {
    proposal,
    fields,
    number,
    gap,
    problem,
    isBusy,
    done,
    setNumber: (text: string) => {
      isOwnNumber.current = true;
      set({ number: text });
    },
    setDate: (date: string) => {
      set({ date });
      // A year is typed digit by digit: 0002, 0020, 0202, 2026.
      if (date >= "1900") void propose(date);
    },
    set,
    propose,
    submit,
  };
}
export type IssueState = ReturnType<typeof useIssue>;
