"use client";
import { RotateCw } from "lucide-react";
import { useTransition } from "react";
import { toast } from "sonner";
import { Button, type ButtonLook } from "@/components/button";
import { useMessages } from "@/components/messages-provider";
import { relearnAction } from "./actions";
import { sendForm } from "./send-form";

/** Reads every issued report again; says so while it does, and what came of it. */
export function RelearnButton({ look = "plain" }: { look?: ButtonLook }) {
  const words = useMessages().citations.memory;
  const [isBusy, start] = useTransition();
  const relearn = () =>
    start(async () => {
      const { result, message } = await sendForm(relearnAction, {});
      if (result) toast.success(words.relearned(result.reports, result.papers));
      else toast.error(message);
    });
  return (
    <Button look={look} aria-disabled={isBusy || undefined} onClick={() => !isBusy && relearn()}>
      <RotateCw className="size-4" aria-hidden />
      {isBusy ? words.relearning : words.relearn}
    </Button>
  );
}
