"use client";
import { FileInput, Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/button";
import { useMessages } from "@/components/messages-provider";
import type { Period } from "@/domain/report-document";
import { ImportDialog } from "./import-dialog";
import { OpenDialog } from "./open-dialog";

/** Open a period, or import one from a file. */
export function HomeActions({ suggested }: { suggested: Period }) {
  const { home } = useMessages();
  const [open, setOpen] = useState<"open" | "import" | null>(null);
  const close = () => setOpen(null);
  return (
    <div className="flex gap-2">
      <Button onClick={() => setOpen("import")}>
        <FileInput className="size-4" aria-hidden />
        {home.import}
      </Button>
      <Button look="primary" onClick={() => setOpen("open")}>
        <Plus className="size-4" aria-hidden />
        {home.open}
      </Button>
      {open === "open" && <OpenDialog suggested={suggested} onClose={close} />}
      {open === "import" && <ImportDialog onClose={close} />}
    </div>
  );
}
