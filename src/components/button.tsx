import clsx from "clsx";
import type { ComponentProps } from "react";

export type ButtonLook = "primary" | "plain" | "quiet" | "alert";

const LOOKS: Record<ButtonLook, string> = {
  primary: "bg-ink text-on-ink border-ink hover:opacity-90",
  plain: "bg-paper text-ink border-edge hover:bg-wash",
  quiet: "bg-transparent text-ink border-transparent hover:bg-wash",
  alert: "bg-paper text-alert border-alert hover:bg-alert-wash",
};

/** Classes of a button, for links that look like one. */
export function buttonClass(look: ButtonLook = "plain", size: "normal" | "small" = "normal"): string {
  return clsx(
    "inline-flex items-center justify-center gap-1.5 rounded border font-medium whitespace-nowrap transition-colors",
    "disabled:opacity-50 disabled:cursor-not-allowed aria-disabled:opacity-50",
    size === "small" ? "h-8 px-2 text-sm" : "h-9 px-3",
    LOOKS[look],
  );
}

type ButtonProps = ComponentProps<"button"> & { look?: ButtonLook; size?: "normal" | "small" };

export function Button({ look, size, className, type = "button", ...props }: ButtonProps) {
  return <button type={type} className={clsx(buttonClass(look, size), className)} {...props} />;
}
