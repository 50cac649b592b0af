"use client";
import { useState } from "react";
import { Button } from "@/components/button";
import { ButtonRow, Dialog } from "@/components/dialog";
import { TextAreaField } from "@/components/field";
import { useMessages } from "@/components/messages-provider";
import { Notice } from "@/components/notice";
import type { Period } from "@/domain/report-document";
import { recognisePaste, type Recognised } from "@/text/recognise";
import type { PasteRequest } from "./editor-view";
import { fieldsFromHead, otherPeriod, TO_CHOOSE, toGroups, type PasteGroup } from "./paste-groups";
import { PasteReview } from "./paste-review";
import { useStore } from "./store-context";
import { focusBox, useActs } from "./use-acts";

type PasteDialogProps = { request: PasteRequest; period: Period; onClose: () => void };

type Review = { recognised: Recognised; groups: PasteGroup[]; takeHead: boolean };

/** Pasted text, shown as the decisions it will become before any of it is taken. */
export function PasteDialog({ request, period, onClose }: PasteDialogProps) {
  const store = useStore();
  const acts = useActs();
  const { editor } = useMessages();
  const words = editor.pasteDialog;
  const [text, setText] = useState(request.text);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const read = (source: string): Review | null => {
    const recognised = recognisePaste(source, store.sections);
    if (!recognised.ok) {
      setProblem(recognised.code === "empty" ? words.nothing : words.tooLong);
      return null;
    }
    setProblem(null);
    return { recognised, groups: toGroups(recognised, request.sectionKey), takeHead: fieldsFromHead(recognised.head) !== null && !otherPeriod(recognised.head, period) && isEmptyReport(store) };
  };
  const [review, setReview] = useState<Review | null>(() => (request.text.trim() === "" ? null : read(request.text)));

  const isToChoose = review?.groups.some((group) => group.sectionKey === TO_CHOOSE) ?? false;
  const chosen = review?.groups.filter((group) => group.sectionKey !== null) ?? [];
  const count = chosen.reduce((sum, group) => sum + group.decisions.length, 0);

  const take = async () => {
    if (!review) return;
    setBusy(true);
    const decisions = chosen.flatMap(({ sectionKey, decisions: found }) => found.map(({ text: taken, marker }) => ({ sectionKey: sectionKey!, text: taken, marker })));
    const done = decisions.length === 0 || (await acts.addMany(decisions, request.after));
    const head = review.takeHead ? fieldsFromHead(review.recognised.head) : null;
    if (done && head) await store.form.set(head);
    setBusy(false);
    if (done) onClose();
  };

  const takeAsOne = () => {
    const sectionKey = request.sectionKey ?? store.sections[0]?.key;
    if (!sectionKey) return;
    const id = store.addRow(sectionKey, request.after, { text: text.trim().replace(/\s+/g, " ") });
    onClose();
    requestAnimationFrame(() => focusBox(id));
  };

  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={words.title} description={words.body} wide>
      {review ? (
        <PasteReview
          period={period}
          review={review.recognised}
          groups={review.groups}
          onGroups={(groups) => setReview({ ...review, groups })}
          takeHead={review.takeHead}
          onTakeHead={(takeHead) => setReview({ ...review, takeHead })}
        />
      ) : (
        <TextAreaField label={words.text} value={text} onChange={(event) => setText(event.target.value)} className="max-h-[55dvh] min-h-60" autoFocus error={problem ?? undefined} />
      )}
      {review && isToChoose && <Notice tone="alert">{words.chooseFirst}</Notice>}
      {review && count === 0 && <Notice tone="alert">{words.nothing}</Notice>}
      <ButtonRow>
        {review && <Button onClick={() => setReview(null)}>{words.back}</Button>}
        {text.trim() !== "" && request.sectionKey && <Button onClick={takeAsOne}>{words.asOne}</Button>}
        {review ? (
          <Button look="primary" disabled={busy || isToChoose || (count === 0 && !review.takeHead)} onClick={() => void take()}>
            {words.take(count)}
          </Button>
        ) : (
          <Button look="primary" disabled={text.trim() === ""} onClick={() => setReview(read(text))}>
            {words.review}
          </Button>
        )}
      </ButtonRow>
    </Dialog>
  );
}

/** A report without decisions yet: a whole report pasted into it is meant with its head and end. */
function isEmptyReport(store: ReturnType<typeof useStore>): boolean {
  return store.sections.every(({ key }) => store.inSection(key).every(({ slot }) => slot.text.trim() === ""));
}
