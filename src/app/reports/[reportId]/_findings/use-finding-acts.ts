"use client";
/** What a person does with findings, with what is said about it. */
import { useMemo } from "react";
import { toast } from "sonner";
import { useMessages } from "@/components/messages-provider";
import type { ReportStore } from "../_editor/report-store";
import { useStore } from "../_editor/store-context";
import { useActs, type Acts } from "../_editor/use-acts";
import { useGoTo, type Target } from "../_review/places";
import { useFindings } from "./findings-context";
import { mendable, targetOf, type Found, type FoundSpot } from "./found";
import { mendSpots, undoMend, type Mended } from "./mend";
import type { Proof } from "./proof";

/** Acts taken back at most. */
const REMEMBERED = 50;

export type FindingActs = ReturnType<typeof makeActs>;

export function useFindingActs(): FindingActs {
  const store = useStore();
  const { proof, mended } = useFindings();
  const goTo = useGoTo();
  const rows = useActs();
  const { findings } = useMessages();
  return useMemo(() => makeActs({ store, proof, mended, rows, goTo, words: findings.acts }), [store, proof, mended, rows, goTo, findings]);
}

/** Resolves when the text was read again after a mending. */
type MendingDone = { checked: Promise<void> };

type Means = {
  store: ReportStore;
  proof: Proof;
  mended: Mended[];
  rows: Acts;
  goTo: ((target: Target) => void) | null;
  words: ReturnType<typeof useMessages>["findings"]["acts"];
};

function makeActs({ store, proof, mended, rows, goTo, words }: Means) {
  const undo = (wanted = mended.at(-1)): void => {
    const at = wanted ? mended.indexOf(wanted) : -1;
    if (!wanted || at === -1) return;
    mended.splice(at, 1);
    const all = undoMend(store, wanted);
    proof.touch();
    if (all) toast(words.undone);
    else toast.error(words.notUndone);
  };

  const mend = (spots: readonly FoundSpot[], gone: readonly Found[]): MendingDone => {
    const done = mendSpots(store, spots);
    if (done.done > 0) {
      mended.push(done);
      mended.splice(0, mended.length - REMEMBERED);
      toast(done.refused > 0 ? words.mendedSome(done.done, done.refused) : words.mended(done.done), { action: { label: words.undo, onClick: () => undo(done) } });
    } else toast.error(words.refused);
    return { checked: proof.mended(new Set(done.refused > 0 ? [] : gone.map(({ key }) => key))) };
  };

  return {
    undo,

    /** Mends the first place of a finding. */
    mendOne: (one: Found): MendingDone => mend([one], one.also.length > 0 ? [] : [one]),

    /** Mends every place of one rule that has one right answer. */
    mendAll(rule: Found["rule"]): MendingDone {
      const found = proof.state.found.filter((one) => one.rule === rule);
      return mend(mendable(found), found.filter((one) => one.replacement !== null));
    },

    /** A dash is no part of the text: it is printed in front of it. */
    lacksDash: ({ rule, box }: Found): boolean => rule === "marker.missing-dash" && box !== null,

    /** Gives the decision its dash, by the command that its own button sends. */
    async addDash({ box, key }: Found): Promise<boolean> {
      const before = store.undoable.at(-1);
      await rows.format(box!, { marker: "dash" });
      const entryId = store.undoable.at(-1);
      if (entryId === undefined || entryId === before) return false;
      toast(words.mended(1), { action: { label: words.undo, onClick: () => void rows.undo(entryId) } });
      void proof.mended(new Set([key]));
      return true;
    },

    /** Leads to a place and marks its words there. */
    goTo(spot: FoundSpot): void {
      goTo?.(targetOf(spot, (spot.box === null ? undefined : store.slotOf(spot.box))?.text ?? ""));
    },
  };
}
