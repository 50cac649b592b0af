"use client";
import { Printer } from "lucide-react";
import { Button } from "./button";

export function PrintButton({ label }: { label: string }) {
  return (
    <Button look="primary" onClick={() => window.print()}>
      <Printer className="size-4" aria-hidden />
      {label}
    </Button>
  );
}
