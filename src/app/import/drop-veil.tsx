"use client";
import { FileInput } from "lucide-react";
import { useMessages } from "@/components/messages-provider";

/** Over the whole page while a file is held above it. */
export function DropVeil() {
  const { importing } = useMessages();
  return (
    <div className="pointer-events-none fixed inset-0 z-50 bg-black/40 p-6">
      <div className="flex h-full flex-col items-center justify-center gap-3 rounded-lg border-4 border-dashed border-edge bg-paper text-lg font-medium">
        <FileInput className="size-10" aria-hidden />
        <p>{importing.drop.over}</p>
      </div>
    </div>
  );
}
