"use client";
import { useMessages } from "@/components/messages-provider";
import type { ComparedDecision, ComparedSection } from "@/text/compare";
import { ChangeMark } from "./diff-text";

/** "chuyển từ mục 3", "nối vào đoạn trên": what the words of a decision cannot show. `numbers` are the printed sections' of the newer report. */
export function DecisionMarks({ compared, sectionKey, numbers }: { compared: ComparedDecision; sectionKey: string; numbers: ReadonlyMap<string, number> }) {
  const { compare } = useMessages().review;
  const { movedFrom, format } = compared;
  const from = movedFrom && (numbers.get(movedFrom.sectionKey)?.toString() ?? `“${movedFrom.heading}”`);
  return (
    <>
      {movedFrom && <ChangeMark>{movedFrom.sectionKey === sectionKey ? compare.movedInSection : compare.movedFromSection(from!)}</ChangeMark>}
      {format?.joinsPrevious && <ChangeMark>{format.joinsPrevious[1] ? compare.joins : compare.joinsNoMore}</ChangeMark>}
      {format?.marker && <ChangeMark>{compare.marker[format.marker[1]]}</ChangeMark>}
    </>
  );
}

export function SectionMark({ kind }: Pick<ComparedSection, "kind">) {
  const { compare } = useMessages().review;
  const words = { same: null, added: compare.sectionAdded, removed: compare.sectionRemoved, moved: compare.sectionMoved }[kind];
  return words && <ChangeMark>{words}</ChangeMark>;
}
