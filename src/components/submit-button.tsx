"use client";
import type { ComponentProps, ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { Button } from "./button";

type SubmitButtonProps = Omit<ComponentProps<typeof Button>, "type"> & { busy?: ReactNode };

/** Sends the form it stands in; says so while it does. It stays focusable, so that focus is not lost. */
export function SubmitButton({ busy, children, look = "primary", ...props }: SubmitButtonProps) {
  const { pending } = useFormStatus();
  return (
    <Button
      type="submit"
      look={look}
      aria-disabled={pending || undefined}
      onClick={(event) => {
        if (pending) event.preventDefault();
      }}
      {...props}
    >
      {pending && busy ? busy : children}
    </Button>
  );
}
