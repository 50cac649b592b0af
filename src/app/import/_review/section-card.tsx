"use client";
import clsx from "clsx";
import { EllipsisVertical } from "lucide-react";
import { memo } from "react";
import { toast } from "sonner";
import { Button } from "@/components/button";
import { Menu, MenuItem, MenuLine } from "@/components/menu";
import { useMessages } from "@/components/messages-provider";
import { chooseSection, decisionFromHeading, dropSection, setHeading } from "@/text/import/corrections";
import { OWN, TO_CHOOSE, type ReviewSection } from "@/text/import/review";
import { DecisionItem } from "./decision-item";
import { LineButton, Linked, useLines } from "./linked";
import { boxId, chooserId, headingId, showLater } from "./places";
import { useReview } from "./review-context";

type SectionCardProps = {
  section: ReviewSection;
  isFirst: boolean;
  /** The heading above that this one goes under. */
  under: string | null;
  /** Others go under this one. */
  gathers: boolean;
  /** Sentences for what is to be settled, by id. */
  problems: ReadonlyMap<string, string>;
};

/** One heading of the source: which section it is, its words, its decisions. */
export const SectionCard = memo(function SectionCard({ section, isFirst, under, gathers, problems }: SectionCardProps) {
  const { importing } = useMessages();
  const { id, decisions } = section;
  const words = importing.sections;
  const name = section.heading || words.noHeading;
  const problem = problems.get(id);
  return (
    <section aria-label={name} className={clsx("rounded border bg-paper p-3", problem ? "border-alert" : "border-line")}>
      <SectionHead section={section} isFirst={isFirst} under={under} gathers={gathers} problem={problem} />
      {decisions.length === 0 && under === null && !gathers && <p className="px-2 pt-1 text-sm text-muted">{words.empty}</p>}
      <ol className={clsx("mt-1", under !== null && "border-l-2 border-line pl-1")}>
        {decisions.map((decision, index) => (
          <DecisionItem key={decision.id} decision={decision} index={index + 1} heading={name} problem={problems.get(decision.id)} />
        ))}
      </ol>
    </section>
  );
});

type SectionHeadProps = Omit<SectionCardProps, "problems"> & { problem: string | undefined };

function SectionHead({ section, isFirst, under, gathers, problem }: SectionHeadProps) {
  const { importing } = useMessages();
  const { correct, office } = useReview();
  const words = importing.sections;
  const { id, key, heading, found, candidates } = section;
  const lines = useLines(section.line, section.line);
  const name = heading || words.noHeading;
  const official = office.find((one) => one.key === key)?.heading ?? null;
  const others = candidates.flatMap((candidate) => office.find((one) => one.key === candidate)?.heading ?? []);
  return (
    <Linked lines={lines} className="flex flex-col gap-1 p-1">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <SectionChoice section={section} />
        <FoundNote found={found} isChosen={key !== TO_CHOOSE} />
        {!(gathers && section.decisions.length === 0) && <span className="text-sm text-muted">· {words.count(section.decisions.length)}</span>}
        <span className="ml-auto flex items-center">
          <LineButton line={section.line} />
          <SectionMenu section={section} isFirst={isFirst} name={name} />
        </span>
      </div>
      {problem && <p className="text-sm text-alert">{problem}</p>}
      <input
        id={headingId(id)}
        value={heading}
        aria-label={`${words.heading}: ${name}`}
        placeholder={words.noHeading}
        spellCheck={false}
        onChange={(event) => {
          const typed = event.target.value;
          correct((review) => setHeading(review, id, typed), `heading ${id}`);
        }}
        className={clsx("h-9 w-full rounded border border-transparent bg-transparent px-2 font-semibold placeholder:text-muted hover:border-line focus:border-edge focus:bg-paper", under !== null && "text-muted line-through")}
      />
      {found === "no-heading" && <p className="px-2 text-sm text-muted">{words.noHeadingHint}</p>}
      {under !== null && <p className="px-2 text-sm">{words.merged(under)}</p>}
      {others.length > 0 && key !== OWN && <p className="px-2 text-sm">{words.several(others.join("; "))}</p>}
      {under === null && official !== null && official !== heading.trim() && (
        <p className="flex flex-wrap items-center gap-x-2 px-2 text-sm text-muted">
          {words.officeName(official)}
          <Button size="small" look="quiet" onClick={() => correct((review) => setHeading(review, id, official))}>
            {words.useOffice}
          </Button>
        </p>
      )}
    </Linked>
  );
}

/** How the section was found; what was left to the person is no longer told in red once he has chosen. */
function FoundNote({ found, isChosen }: { found: ReviewSection["found"]; isChosen: boolean }) {
  const words = useMessages().importing.sections;
  const isOpen = found === "none" || found === "no-heading";
  const isAlert = (isOpen && !isChosen) || found === "several";
  return <span className={clsx("text-sm", isAlert ? "font-medium text-alert" : "text-muted")}>{isOpen && isChosen ? words.chosen : words.found[found]}</span>;
}

function SectionChoice({ section: { id, key } }: { section: ReviewSection }) {
  const { importing } = useMessages();
  const { correct, office } = useReview();
  const words = importing.sections;
  return (
    <label className="flex items-center gap-2 text-sm">
      {words.which}
      <select
        id={chooserId(id)}
        value={key}
        aria-invalid={key === TO_CHOOSE || undefined}
        onChange={(event) => {
          const chosen = event.target.value;
          correct((review) => chooseSection(review, id, chosen, office));
        }}
        className="h-8 max-w-72 rounded border border-edge bg-paper px-2 aria-invalid:border-alert"
      >
        {key === TO_CHOOSE && <option value={TO_CHOOSE}>{words.choose}</option>}
        {office.map((one) => (
          <option key={one.key} value={one.key}>
            {one.heading}
          </option>
        ))}
        <option value={OWN}>{words.own}</option>
      </select>
    </label>
  );
}

function SectionMenu({ section, isFirst, name }: { section: ReviewSection; isFirst: boolean; name: string }) {
  const { importing, editor } = useMessages();
  const { correct, now, undo } = useReview();
  const words = importing.sections;
  const toDecision = () => {
    const merged = decisionFromHeading(now(), section.id);
    correct(() => merged);
    showLater(boxId(`m${merged.made}`));
  };
  const drop = () => {
    const { sections } = now();
    const at = sections.indexOf(section);
    const neighbour = sections[at + 1] ?? sections[at - 1];
    correct((review) => dropSection(review, section.id));
    if (neighbour) showLater(headingId(neighbour.id));
    toast(importing.decision.droppedSection, { action: { label: editor.undo, onClick: undo } });
  };
  return (
    <Menu
      trigger={
        <button type="button" aria-label={words.menu(name)} className="rounded p-1 text-muted hover:bg-line data-[state=open]:bg-line">
          <EllipsisVertical className="size-4" aria-hidden />
        </button>
      }
    >
      <MenuItem disabled={isFirst} onSelect={toDecision}>
        {isFirst ? words.toDecisionOff : words.toDecision}
      </MenuItem>
      <MenuLine />
      <MenuItem className="text-alert" onSelect={drop}>
        {words.drop(section.decisions.length)}
      </MenuItem>
    </Menu>
  );
}
