"use client";
/** Proofreads the report while it is written, for all parts of the page that show what was found. */
import { createContext, useContext, useEffect, useMemo, useRef, useState, useSyncExternalStore, type ReactNode } from "react";
import { useStore } from "../_editor/store-context";
import { useLiveReport } from "../_live/live-context";
import { isWorthALook, type Found } from "./found";
import { enterList } from "./list-keys";
import type { Mended } from "./mend";
import type { Proof, ProofState } from "./proof";
import { documentInBoxes } from "./read-boxes";
import { useLiveProof } from "./use-live-proof";

type Findings = {
  proof: Proof;
  /** Brings the list of findings to the front; with the key of a box, the keyboard to its first finding. */
  show: (box?: string) => void;
  /** What was mended on this page, the newest last, to be taken back. */
  mended: Mended[];
};

/** Provided by a FindingsProvider, or by a page that only reads. */
export const FindingsContext = createContext<Findings | null>(null);

/** `onShow` brings the list of findings to the front. */
export function FindingsProvider({ onShow, children }: { onShow?: () => void; children: ReactNode }) {
  const store = useStore();
  const live = useLiveReport();
  const proof = useLiveProof(live, () => documentInBoxes(store, live.view));
  const [mended] = useState<Mended[]>([]);
  const show = useRef(onShow);
  useEffect(() => {
    show.current = onShow;
  }, [onShow]);
  useEffect(() => store.subscribe(() => proof.touch()), [store, proof]);
  const findings = useMemo(() => ({ proof, mended, show: (box?: string) => bringUp(show.current, box) }), [proof, mended]);
  return <FindingsContext value={findings}>{children}</FindingsContext>;
}

function bringUp(show: (() => void) | undefined, box?: string): void {
  show?.();
  // The list is drawn with the next frame.
  if (box !== undefined) requestAnimationFrame(() => enterList(box));
}

/** For parts inside a FindingsProvider. */
export function useFindings(): Findings {
  const findings = useContext(FindingsContext);
  if (!findings) throw new Error("FindingsProvider is missing");
  return findings;
}

/** Part of what is known about the report's findings. Select what is in the state, or plain values; build nothing new. */
export function useProof<T>(select: (state: ProofState) => T): T {
  const { proof } = useFindings();
  return useSyncExternalStore(
    proof.subscribe,
    () => select(proof.state),
    () => select(proof.state),
  );
}

const never = () => () => undefined;

function useCountOf(isCounted: (found: Found) => boolean): number {
  const proof = useContext(FindingsContext)?.proof;
  const count = () => proof?.state.found.filter(isCounted).length ?? 0;
  return useSyncExternalStore(proof?.subscribe ?? never, count, count);
}

/** How many findings are worth a look: errors and warnings that nobody dismissed. 0 on pages that do not proofread. */
export function useFindingCount(): number {
  return useCountOf(isWorthALook);
}

/** How many of them are certain. */
export function useErrorCount(): number {
  return useCountOf(({ severity }) => severity === "error");
}

/** Leads to the list of findings; null on pages that do not proofread. */
export function useShowFindings(): (() => void) | null {
  return useContext(FindingsContext)?.show ?? null;
}
