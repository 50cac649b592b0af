"use client";
import { useMessages } from "@/components/messages-provider";

/** What pressing the button will do: one line for each effect. */
export function WillHappen({ lines }: { lines: string }) {
  const { review } = useMessages();
  return (
    <div className="text-sm">
      <p className="font-medium">{review.dialog.will}</p>
      <ul className="mt-1 flex list-disc flex-col gap-1 pl-5">
        {lines.split("\n").map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
