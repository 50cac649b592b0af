"use client";
import clsx from "clsx";
import { useMessages } from "@/components/messages-provider";
import { Notice } from "@/components/notice";
import type { Period } from "@/domain/report-document";
import type { Recognised } from "@/text/recognise";
import { fieldsFromHead, otherPeriod, TO_CHOOSE, type PasteGroup } from "./paste-groups";
import { useStore } from "./store-context";

type PasteReviewProps = {
  period: Period;
  review: Recognised;
  groups: PasteGroup[];
  onGroups: (groups: PasteGroup[]) => void;
  takeHead: boolean;
  onTakeHead: (take: boolean) => void;
};

/** What will be added, group by group, and what will not. */
export function PasteReview({ period, review, groups, onGroups, takeHead, onTakeHead }: PasteReviewProps) {
  const { editor, common } = useMessages();
  const words = editor.pasteDialog;
  const choose = (index: number, sectionKey: string | null) => onGroups(groups.map((group, at) => (at === index ? { ...group, sectionKey } : group)));
  const head = fieldsFromHead(review.head);
  const other = otherPeriod(review.head, period);
  const namesSeveral = (group: PasteGroup) => review.sections.some(({ match, decisions }) => match === "several" && decisions === group.decisions);
  return (
    <div className="flex flex-col gap-3">
      {other && <Notice tone="alert">{words.otherPeriod(common.period(other), common.period(period))}</Notice>}
      {head && (
        <details className="rounded border border-line p-3">
          <summary className="font-medium">{words.head}</summary>
          <dl className="mt-2 grid gap-1 text-sm sm:grid-cols-[10rem_1fr]">
            {Object.entries(head).map(([name, value]) => (
              <HeadRow key={name} label={editor.fields[name as keyof typeof editor.fields]} value={Array.isArray(value) ? value.join("\n") : String(value)} />
            ))}
          </dl>
        </details>
      )}
      {head && (
        <label className="flex items-center gap-2">
          <input type="checkbox" className="size-4 accent-ink" checked={takeHead} onChange={(event) => onTakeHead(event.target.checked)} />
          {words.takeHead}
        </label>
      )}
      {groups.map((group, index) => (
        <GroupCard key={`${index} ${group.heading}`} group={group} namesSeveral={namesSeveral(group)} onChoose={(key) => choose(index, key)} />
      ))}
      <LeftOut review={review} />
    </div>
  );
}

function HeadRow({ label, value }: { label: string; value: string }) {
  return (
    <>
      <dt className="text-muted">{label}</dt>
      <dd className="whitespace-pre-wrap">{value}</dd>
    </>
  );
}

/** No section has a key with a dot. */
const LEFT_OUT = ".";

type GroupCardProps = { group: PasteGroup; namesSeveral: boolean; onChoose: (sectionKey: string | null) => void };

function GroupCard({ group, namesSeveral, onChoose }: GroupCardProps) {
  const store = useStore();
  const { editor } = useMessages();
  const words = editor.pasteDialog;
  const title = group.heading === null ? words.noHeading : group.isUnknown ? words.unknownHeading(group.heading) : group.heading;
  const left = group.sectionKey === null;
  return (
    <section className={clsx("rounded border p-3", group.sectionKey === TO_CHOOSE ? "border-alert" : "border-line")}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <h3 className={clsx("min-w-0 flex-1", group.sectionKey === TO_CHOOSE && "text-alert")}>
          {title} <span className="font-normal text-muted">· {words.count(group.decisions.length)}</span>
        </h3>
        <label className="flex items-center gap-2 text-sm">
          {words.target}
          <select className="h-8 max-w-80 rounded border border-edge bg-paper px-2" value={group.sectionKey ?? LEFT_OUT} onChange={(event) => onChoose(event.target.value === LEFT_OUT ? null : event.target.value)}>
            {group.sectionKey === TO_CHOOSE && <option value={TO_CHOOSE}>{words.choose}</option>}
            {store.sections.map(({ key, heading }) => (
              <option key={key} value={key}>
                {heading}
              </option>
            ))}
            <option value={LEFT_OUT}>{words.skipGroup}</option>
          </select>
        </label>
      </div>
      {namesSeveral && <p className="mt-1 text-sm text-alert">{words.severalSections}</p>}
      <ol className={clsx("mt-2 flex flex-col gap-1.5 text-sm", left && "text-muted line-through")}>
        {group.decisions.map(({ text, marker, line }) => (
          <li key={line} className="flex gap-2">
            <span aria-hidden>{marker === "dash" ? "–" : "\u00a0"}</span>
            <span className="min-w-0 break-words">{text}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function LeftOut({ review }: { review: Recognised }) {
  const { editor } = useMessages();
  const words = editor.pasteDialog;
  const notices = review.notices.map(({ code, count }) => words.notices[code](count));
  return (
    <>
      {review.leftOut.length > 0 && (
        <details className="rounded border border-line p-3 text-sm">
          <summary className="font-medium">{words.leftOut(review.leftOut.length)}</summary>
          <ul className="mt-2 flex flex-col gap-1">
            {review.leftOut.map(({ line, text, reason }) => (
              <li key={line} className="break-words">
                <span className="text-muted">{words.reasons[reason]}: </span>
                {text.trim()}
              </li>
            ))}
          </ul>
        </details>
      )}
      {notices.length > 0 && <p className="text-sm text-muted">{notices.join(" ")}</p>}
    </>
  );
}
