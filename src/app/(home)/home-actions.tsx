"use client";
import { FileInput, Plus } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { DropVeil } from "@/app/import/drop-veil";
import { leavePending } from "@/app/import/pending-file";
import { useFileDrop } from "@/app/import/use-file-drop";
import { Button, buttonClass } from "@/components/button";
import { useMessages } from "@/components/messages-provider";
import type { Period } from "@/domain/report-document";
import { OpenDialog } from "./open-dialog";

/** Open a period, or import one from a file; a file dropped anywhere on the page is one to import. */
export function HomeActions({ suggested }: { suggested: Period }) {
  const { home } = useMessages();
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const isOver = useFileDrop(([file]) => {
    leavePending(file!);
    router.push("/import");
  });
  return (
    <div className="flex gap-2">
      {isOver && <DropVeil />}
      <Link href="/import" className={buttonClass()}>
        <FileInput className="size-4" aria-hidden />
        {home.import}
      </Link>
      <Button look="primary" onClick={() => setOpen(true)}>
        <Plus className="size-4" aria-hidden />
        {home.open}
      </Button>
      {open && <OpenDialog suggested={suggested} onClose={() => setOpen(false)} />}
    </div>
  );
}
