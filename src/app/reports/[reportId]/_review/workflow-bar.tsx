"use client";
import clsx from "clsx";
import { ChevronDown, Download } from "lucide-react";
import Link from "next/link";
import { useEffect, useRef, useState } from "react";
import { toast } from "sonner";
import { Button, buttonClass } from "@/components/button";
import { Menu, MenuItem } from "@/components/menu";
import { useMessages } from "@/components/messages-provider";
import { useLive, useLiveReport } from "../_live/live-context";
import { offersOf, type Act, type Offer } from "./acts";
import { IssueDialog } from "./issue-dialog";
import { useGoTo, type Target } from "./places";
import { useRefusalWords } from "./refusal-words";
import { StepDialog } from "./step-dialog";
import { SubmitDialog } from "./submit-dialog";

/** High enough for a finger. */
const TOUCHED = "pointer-coarse:h-11";

type WorkflowBarProps = {
  /** Stores unsaved text before a step; false when some could not be stored. Absent where nothing is written. */
  beforeStep?: () => Promise<boolean>;
};

/** The one next act of the person who looks, and every other step in a menu, each refused one with its reason. */
export function WorkflowBar({ beforeStep }: WorkflowBarProps) {
  const { review: words } = useMessages();
  const review = useLive((view) => view.review);
  const { next, others } = offersOf(review);
  const { open, setOpen, close, bar } = useOpenAct();
  const first = next.find(({ act, verdict }) => verdict.allowed && act !== "return" && act !== "take-back");
  return (
    <div ref={bar} role="group" aria-label={words.bar.label} tabIndex={-1} className="flex items-center gap-1.5 outline-none">
      {next.map((offer) => (
        <ActButton key={offer.act} offer={offer} look={offer === first ? "primary" : "plain"} onOpen={setOpen} />
      ))}
      <StandingLink />
      {others.length > 0 && <ActMenu offers={others} isAlone={next.length === 0 && review.state !== "issued"} onOpen={setOpen} />}
      {open === "submit" && <SubmitDialog beforeStep={beforeStep} onClose={close} />}
      {open === "issue" && <Issue onClose={close} />}
      {open !== null && open !== "submit" && open !== "issue" && <StepDialog key={open} act={open} onClose={close} />}
    </div>
  );
}

/** Which dialog is open. When the button that opened it is gone with the step, the keyboard goes on at the bar. */
function useOpenAct() {
  const goTo = useGoTo();
  const bar = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<Act | null>(null);
  const target = useRef<Target | null>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (open === null && wasOpen.current) {
      // A closing dialog gives the focus back in a turn of its own; this one comes after it.
      setTimeout(() => {
        if (target.current) goTo?.(target.current);
        else if (document.activeElement === document.body) bar.current?.focus();
        target.current = null;
      });
    }
    wasOpen.current = open !== null;
  }, [open, goTo]);
  const close = (to?: Target) => {
    target.current = to ?? null;
    setOpen(null);
  };
  return { open, setOpen, close, bar };
}

function ActButton({ offer: { act, verdict }, look, onOpen }: { offer: Offer; look: "primary" | "plain"; onOpen: (act: Act) => void }) {
  const { review } = useMessages();
  const refusal = useRefusalWords()(act, verdict);
  // A refused button stays in reach of keyboard and finger, and says why.
  const onClick = () => (refusal ? toast(refusal) : onOpen(act));
  return (
    <Button size="small" look={look} className={TOUCHED} onClick={onClick} aria-disabled={refusal !== null || undefined} title={refusal ?? undefined}>
      {review.acts[act]}
      {refusal && <span className="sr-only">. {refusal}</span>}
    </Button>
  );
}

/** What a report that is out offers everybody: its file, or the report that replaces it. */
function StandingLink() {
  const { review: words } = useMessages();
  const live = useLiveReport();
  const state = useLive((view) => view.review.state);
  const replacedById = useLive((view) => view.review.replacedById);
  if (state === "issued") {
    return (
      <a href={`/reports/${live.view.id}/docx`} className={clsx(buttonClass("primary", "small"), TOUCHED)}>
        <Download className="size-4" aria-hidden />
        {words.bar.download}
      </a>
    );
  }
  if (state !== "recalled" || !replacedById) return null;
  return (
    <Link href={`/reports/${replacedById}`} className={clsx(buttonClass("primary", "small"), TOUCHED)}>
      {words.bar.openReplacement}
    </Link>
  );
}

function ActMenu({ offers, isAlone, onOpen }: { offers: Offer[]; isAlone: boolean; onOpen: (act: Act) => void }) {
  const { review } = useMessages();
  return (
    <Menu
      trigger={
        <Button size="small" className={clsx(TOUCHED, "pointer-coarse:min-w-11")} aria-label={isAlone ? undefined : review.bar.more} title={isAlone ? undefined : review.bar.more}>
          {isAlone && review.bar.more}
          <ChevronDown className="size-4" aria-hidden />
        </Button>
      }
    >
      {/* What can be done now comes before what cannot. */}
      {[...offers.filter(({ verdict }) => verdict.allowed), ...offers.filter(({ verdict }) => !verdict.allowed)].map((offer) => (
        <ActItem key={offer.act} offer={offer} onOpen={onOpen} />
      ))}
    </Menu>
  );
}

function ActItem({ offer: { act, verdict }, onOpen }: { offer: Offer; onOpen: (act: Act) => void }) {
  const { review } = useMessages();
  const refusal = useRefusalWords()(act, verdict);
  if (!refusal) return <MenuItem onSelect={() => onOpen(act)}>{review.acts[act]}</MenuItem>;
  return (
    <MenuItem aria-disabled onSelect={(event) => event.preventDefault()}>
      <span className="max-w-72 text-muted">
        {review.acts[act]}
        <span className="block text-xs">{refusal}</span>
      </span>
    </MenuItem>
  );
}

/** Numbering and dating; it rests on the content that was on the page when it was opened. */
function Issue({ onClose }: { onClose: () => void }) {
  const live = useLiveReport();
  const [hash] = useState(() => live.view.hash);
  return <IssueDialog reportId={live.view.id} hash={hash} onDone={() => void live.lookAnew()} onClose={onClose} />;
}
