/** Imports the files that the parent names, one at a time, in a process of its own: a file that ends it ends nothing else. */
import { readFileSync } from "node:fs";
import { ImportError } from "@/docx/read-source";
import { problems } from "@/messages/vi/problems";
import { notTaken } from "@/text/import";
import { proposalOf } from "./import";

/** What importing one file came to; `peak` is the most memory the process has had, in bytes. */
export type CorpusResult = { state: "taken"; decisions: number; notTaken: string[]; time: number; peak: number } | { state: "refused"; why: string; time: number; peak: number } | { state: "crashed"; why: string; time: number; peak: number };

export function importOne(file: string): CorpusResult {
  const bytes = readFileSync(file);
  const start = performance.now();
  const measured = () => ({ time: performance.now() - start, peak: process.resourceUsage().maxRSS * 1024 });
  try {
    const proposal = proposalOf(bytes, file);
    const decisions = proposal.document.sections.reduce((sum, section) => sum + section.decisions.length, 0);
    return { state: "taken", decisions, notTaken: notTaken(proposal).map(({ kind }) => problems.notTaken[kind]), ...measured() };
  } catch (error) {
    if (error instanceof ImportError) return { state: "refused", why: problems.refusedImport(error.code, error.detail), ...measured() };
    return { state: "crashed", why: error instanceof Error ? (error.stack ?? error.message) : String(error), ...measured() };
  }
}

process.on("message", (file: string) => process.send?.(importOne(file)));
process.on("disconnect", () => process.exit());
