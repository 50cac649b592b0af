/** The command line in a test: a folder of its own, and what a command says. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { run } from "@/cli/run";

/** Each test of the file gets an empty folder; `folder()` names it and `at` a file in it. */
export function ownFolder(): { folder: () => string; at: (name: string) => string } {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "report-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  return { folder: () => folder, at: (name) => join(folder, name) };
}

/** Runs `report ARGS`; what it says, line by line, and how it ends. */
export function report(...args: string[]): { code: number; out: string[]; err: string[] } {
  const out: string[] = [];
  const err: string[] = [];
  const code = run(args, { out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out, err };
}
