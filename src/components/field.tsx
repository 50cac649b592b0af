"use client";
import clsx from "clsx";
import { useId, type ComponentProps, type ReactNode } from "react";

const BOX =
  "w-full rounded border border-edge bg-paper px-2.5 text-ink placeholder:text-muted aria-invalid:border-alert disabled:opacity-60";

type Shell = { label: ReactNode; hint?: ReactNode; error?: string | undefined };

function FieldShell({ id, label, hint, error, children }: Shell & { id: string; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      {children}
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="text-sm text-alert">
          {error}
        </p>
      )}
    </div>
  );
}

function described(id: string, { hint, error }: Omit<Shell, "label">) {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return { "aria-invalid": error ? true : undefined, "aria-describedby": ids || undefined };
}

/** Label, input, hint and error in one, wired for screen readers. */
export function TextField({ label, hint, error, className, ...props }: Shell & ComponentProps<"input">) {
  const id = useId();
  return (
    <FieldShell id={id} label={label} hint={hint} error={error}>
      <input id={id} className={clsx(BOX, "h-9", className)} {...described(id, { hint, error })} {...props} />
    </FieldShell>
  );
}

/** A native text area that grows with its text until it fills half the window (rich editors break Telex). */
export function TextAreaField({ label, hint, error, className, ...props }: Shell & ComponentProps<"textarea">) {
  const id = useId();
  return (
    <FieldShell id={id} label={label} hint={hint} error={error}>
      <textarea id={id} className={clsx(BOX, "field-sizing-content max-h-[45dvh] min-h-20 py-1.5", className)} {...described(id, { hint, error })} {...props} />
    </FieldShell>
  );
}

export function SelectField({ label, hint, error, className, children, ...props }: Shell & ComponentProps<"select">) {
  const id = useId();
  return (
    <FieldShell id={id} label={label} hint={hint} error={error}>
      <select id={id} className={clsx(BOX, "h-9", className)} {...described(id, { hint, error })} {...props}>
        {children}
      </select>
    </FieldShell>
  );
}

export function CheckField({ label, hint, ...props }: Omit<Shell, "error"> & ComponentProps<"input">) {
  const id = useId();
  return (
    <div className="flex gap-2">
      <input id={id} type="checkbox" className="mt-1 size-4 accent-ink" aria-describedby={hint ? `${id}-hint` : undefined} {...props} />
      <div>
        <label htmlFor={id} className="text-sm font-medium">
          {label}
        </label>
        {hint && (
          <p id={`${id}-hint`} className="text-sm text-muted">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
