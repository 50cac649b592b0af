import clsx from "clsx";
import type { ReportState } from "@/domain/workflow";
import { messagesFor } from "@/messages";
import type { Locale } from "@/services/actor";

const LOOKS: Partial<Record<ReportState, string>> = {
  returned: "bg-alert-wash text-alert",
  recalled: "bg-alert-wash text-alert",
  issued: "bg-ink text-on-ink",
};

/** A report's state: a word and a colour. */
export function StateWord({ state, locale }: { state: ReportState; locale: Locale }) {
  return <span className={clsx("rounded px-2 py-0.5 text-sm whitespace-nowrap", LOOKS[state] ?? "bg-wash")}>{messagesFor(locale).common.states[state]}</span>;
}
