"use client";
import Link from "next/link";
import { useMessages } from "@/components/messages-provider";
import { Notice } from "@/components/notice";
import type { FormState } from "@/server/form-state";

/** Why a period could not be opened, with the way to the report that is there already. */
export function FormProblem({ state }: { state: FormState<unknown> }) {
  const { home } = useMessages();
  const existing = (state.current as { reportId?: string } | undefined)?.reportId;
  if (!state.message) return null;
  return (
    <Notice tone="alert">
      {state.message}{" "}
      {existing && (
        <Link href={`/reports/${existing}`} className="font-semibold underline">
          {home.openDialog.goToExisting}
        </Link>
      )}
    </Notice>
  );
}
