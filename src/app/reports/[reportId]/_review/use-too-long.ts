"use client";
import { useMessages } from "@/components/messages-provider";
import { MAX_REASON_LENGTH } from "@/domain/workflow";

/** What is wrong with the length of a reason or note of a step, said while it is typed; undefined when nothing is. */
export function useTooLong(reason: string): string | undefined {
  const { comments } = useMessages();
  const { length } = reason.trim();
  return length > MAX_REASON_LENGTH ? comments.failed.tooLong(length, MAX_REASON_LENGTH) : undefined;
}
