/** Reading and writing for the command line: bounded, and never half a file. */
import { existsSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { MAX_INPUT_MB, type FileProblem } from "./sentences";

/** A file that could not be read or written. */
export class FileError extends Error {
  constructor(
    readonly file: string,
    readonly problem: FileProblem,
  ) {
    super(`${file}: ${problem}`);
    this.name = "FileError";
  }
}

/** The bytes of an input. Throws FileError. */
export function readInput(file: string): Buffer {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats) throw new FileError(file, "missing");
  if (!stats.isFile()) throw new FileError(file, "not-a-file");
  if (stats.size > MAX_INPUT_MB * 1024 * 1024) throw new FileError(file, "too-large");
  try {
    return readFileSync(file);
  } catch {
    throw new FileError(file, "unreadable");
  }
}

/** Refuses an output that is one of the inputs, also by another name, or that has no folder to lie in. Throws FileError. */
export function checkOutput(file: string, inputs: readonly string[]): void {
  if (!existsSync(dirname(resolve(file)))) throw new FileError(file, "no-folder");
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) throw new FileError(file, "is-folder");
  if (inputs.some((input) => isSameFile(file, input))) throw new FileError(file, "same-as-input");
}

function isSameFile(a: string, b: string): boolean {
  if (!existsSync(a) || !existsSync(b)) return resolve(a) === resolve(b);
  const [first, second] = [statSync(a, { bigint: true }), statSync(b, { bigint: true })];
  return realpathSync(a) === realpathSync(b) || (first.ino === second.ino && first.dev === second.dev && first.ino !== 0n);
}

/** Writes beside the file and renames: the file is the old one or the new one, never half of one. Throws FileError. */
export function writeOutput(file: string, bytes: Uint8Array): void {
  const part = join(dirname(resolve(file)), `.${basename(file)}.${process.pid}.part`);
  try {
    writeFileSync(part, bytes, { flush: true });
    renameSync(part, file);
  } catch {
    rmSync(part, { force: true });
    throw new FileError(file, "unwritable");
  }
}
