"use client";
import { UsersRound } from "lucide-react";
import { createContext, useContext, useEffect, useState, useSyncExternalStore, type ReactNode } from "react";
import { useMessages } from "@/components/messages-provider";
import { sendJson } from "@/components/send-json";
import type { PresentPerson } from "@/services/presence";
import { newId } from "../_editor/new-id";
import { focusedDecision, PresenceStore, shortNames } from "./presence-store";

const EVERY = 8_000;
/** Another decision is told this soon after the focus settles in it. */
const SETTLED = 600;

const PresenceContext = createContext<PresenceStore | null>(null);

/** Says that this page has the report open and learns who else has; what is inside can show it. */
export function PresenceProvider({ reportId, children }: { reportId: string; children: ReactNode }) {
  return <PresenceContext value={usePresence(reportId)}>{children}</PresenceContext>;
}

/** Tells the server every few seconds, while the page is seen, that it is open and which decision has the focus; says good-bye when it closes. */
export function usePresence(reportId: string): PresenceStore {
  const [store] = useState(() => new PresenceStore());
  useEffect(() => {
    const url = `/api/reports/${reportId}/presence`;
    const tab = newId();
    let told: string | null = null;
    let hasTold = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let ended = false;
    const tell = async () => {
      clearTimeout(timer);
      if (!document.hidden) {
        hasTold = true;
        told = focusedDecision(document.activeElement);
        const answer = await sendJson<{ others: PresentPerson[] }>(url, { tab, decisionId: told });
        if (!ended) store.take(answer.ok ? answer.body.others : []);
      }
      clearTimeout(timer);
      if (!ended) timer = setTimeout(tell, EVERY);
    };
    const onFocus = () => {
      if (focusedDecision(document.activeElement) === told) return;
      clearTimeout(timer);
      timer = setTimeout(tell, SETTLED);
    };
    const onSeen = () => void (document.hidden || tell());
    const onShow = (event: Event) => void ((event as PageTransitionEvent).persisted && tell());
    // Text, not JSON: a beacon of another type asks the server for leave first, and the page is gone by then.
    const leave = () => void (hasTold && navigator.sendBeacon(url, JSON.stringify({ tab, gone: true })));
    // Not at once: a page that is passed through would say good-bye before its greeting has arrived.
    timer = setTimeout(tell, 100);
    const events = [
      [document, "focusin", onFocus],
      [document, "visibilitychange", onSeen],
      [window, "pageshow", onShow],
      [window, "pagehide", leave],
    ] as const;
    for (const [target, event, listener] of events) target.addEventListener(event, listener);
    return () => {
      ended = true;
      clearTimeout(timer);
      for (const [target, event, listener] of events) target.removeEventListener(event, listener);
      leave();
    };
  }, [reportId, store]);
  return store;
}

function usePresent<T>(select: (store: PresenceStore | null) => T): T {
  const store = useContext(PresenceContext);
  return useSyncExternalStore(
    store?.subscribe ?? never,
    () => select(store),
    () => select(store),
  );
}

const never = () => () => undefined;
const NOBODY: readonly PresentPerson[] = [];

/** Who else has the report open, in words. Nothing while one is alone. */
export function PresenceBar() {
  const { activity, common } = useMessages();
  const others = usePresent((store) => store?.others ?? NOBODY);
  const inFull = others.map(({ name, role }) => `${name} (${common.roles[role]})`).join(", ");
  return (
    <div role="status" aria-label={activity.presence.label} data-presence className="min-w-0 text-sm text-muted">
      {others.length > 0 && (
        <span title={inFull} className="flex items-center gap-1.5">
          <UsersRound className="size-4 shrink-0" aria-hidden />
          <span className="truncate">{activity.presence.here(listed(shortNames(others)))}</span>
        </span>
      )}
    </div>
  );
}

/** "Khang, Hà, Bảo +2": a line of names has to end somewhere. */
function listed(names: string[]): string {
  return names.length > 4 ? `${names.slice(0, 3).join(", ")} +${names.length - 3}` : names.join(", ");
}

/** Who has the focus in this decision; drawn anew only when that changes. */
export function DecisionPresence({ decisionId }: { decisionId: string }) {
  const { presence } = useMessages().activity;
  const names = usePresent((store) => store?.namesAt(decisionId) ?? "");
  if (names === "") return null;
  return <span className="inline-block rounded bg-wash px-1.5 text-xs text-muted">{presence.atDecision(names)}</span>;
}
