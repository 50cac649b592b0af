"use client";
import { useEffect, useRef, type ComponentProps } from "react";

type ActionFormProps = Omit<ComponentProps<"form">, "noValidate"> & {
  /** What the action answered last; on a new refusal the first field that is not right gets the focus. */
  state: { status: string };
};

/** A form answered by a server action. The browser's own bubbles are off: they speak the browser's language. */
export function ActionForm({ state, ...props }: ActionFormProps) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (state.status === "refused") form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [state]);
  return <form ref={form} noValidate {...props} />;
}
