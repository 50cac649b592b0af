"use client";
import { useRef, useState, type ReactNode } from "react";
import { useMessages } from "@/components/messages-provider";
import { sendJson } from "@/components/send-json";
import type { DismissalView } from "@/services/proofreading/dismissal";
import { useSignInAgain } from "../_editor/use-sign-in-again";
import { useLiveReport } from "../_live/live-context";
import { useFindings } from "./findings-context";
import type { Found } from "./found";

type Request = { type: "dismiss"; key: string; rule: string; quote: string; message: string; reason: string } | { type: "withdraw"; key: string };

export type Dismissing = {
  /** True when it is stored; else `problem` says why not. */
  dismiss(finding: Found, reason: string): Promise<boolean>;
  withdraw(key: string): Promise<boolean>;
  problem: string | null;
  isBusy: boolean;
  /** Where one signs in again; must be rendered. */
  dialog: ReactNode;
};

/** Puts findings aside and takes them up again. A session that ended is renewed in place and the request sent again. */
export function useDismiss(): Dismissing {
  const live = useLiveReport();
  const { proof } = useFindings();
  const { failed } = useMessages().findings;
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const isSending = useRef(false);
  const signInAgain = useSignInAgain();

  const send = async (request: Request): Promise<boolean> => {
    if (isSending.current) return false;
    isSending.current = true;
    setIsBusy(true);
    setProblem(null);
    const attempt = () => sendJson<{ dismissals: DismissalView[] }>(`/api/reports/${live.view.id}/findings`, request);
    let sent = await attempt();
    while (!sent.ok && sent.code === "not-signed-in" && (await signInAgain.ask())) sent = await attempt();
    if (sent.ok) proof.takeDismissals(sent.body.dismissals);
    else {
      setProblem(sent.code === "unreachable" ? failed.unreachable : sent.message);
      if (sent.code !== "unreachable") void live.lookAnew();
    }
    isSending.current = false;
    setIsBusy(false);
    return sent.ok;
  };

  return {
    dismiss: ({ key, rule, quote, message }, reason) => send({ type: "dismiss", key, rule, quote, message, reason }),
    withdraw: (key) => send({ type: "withdraw", key }),
    problem,
    isBusy,
    dialog: signInAgain.dialog,
  };
}
