import clsx from "clsx";
import { CircleAlert, Info } from "lucide-react";
import type { ReactNode } from "react";

/** A sentence that stays on the page. `alert` is for what needs a person. */
export function Notice({ tone = "info", children }: { tone?: "info" | "alert"; children: ReactNode }) {
  const Icon = tone === "alert" ? CircleAlert : Info;
  return (
    <div
      role={tone === "alert" ? "alert" : "status"}
      className={clsx(
        "flex gap-2 rounded border px-3 py-2",
        tone === "alert" ? "border-alert bg-alert-wash text-alert" : "border-line bg-wash text-ink",
      )}
    >
      <Icon className="mt-0.5 size-4 shrink-0" aria-hidden />
      <div className="min-w-0 flex-1">{children}</div>
    </div>
  );
}
