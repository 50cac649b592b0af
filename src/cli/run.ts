/** The commands of DESIGN 5. No database is needed. */
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { TemplateProblemCode } from "@/docx/errors";
import { checkTemplate } from "@/docx/template-check";
import { checkFile } from "./check";
import { compareFiles, type CompareOptions } from "./compare";
import { FileError, readInput } from "./files";
import { importFile } from "./import";
import { renderFile } from "./render";
import { fileSentence, templateSentence, unexpectedSentence, USAGE } from "./sentences";

export type Output = { out: (line: string) => void; err: (line: string) => void };

/** Done, done with problems to look at, refused. */
export type ExitCode = 0 | 1 | 2;

const DEFAULT_TEMPLATE = join(import.meta.dirname, "../../templates/bao-cao.docx");

/** Runs one command and returns its exit code; every problem becomes one line on stderr. */
export function run(args: readonly string[], output: Output): ExitCode {
  try {
    const command = readCommand(args);
    if (command?.name === "render") return renderFile(command.files, command.template, output);
    if (command?.name === "compare") return compareFiles(command.files, command, output);
    if (command?.name === "import") return importFile(command.files, output);
    if (command?.name === "check") return checkFile(command.files[0], output);
    if (command?.name === "template") return template(command.files[0], output);
    output.err(USAGE);
    return 2;
  } catch (error) {
    if (error instanceof FileError) output.err(fileSentence(error.file, error.problem));
    else output.err(unexpectedSentence(error));
    return 2;
  }
}

type Command =
  | { name: "render"; files: [string, string]; template: string }
  | ({ name: "compare"; files: [string, string, string] } & CompareOptions)
  | { name: "import"; files: [string, string] }
  | { name: "template" | "check"; files: [string] };

/** Null where the line is no command of ours. */
function readCommand(args: readonly string[]): Command | null {
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], allowPositionals: true, options: { template: { type: "string" }, author: { type: "string" }, date: { type: "string" } } });
  } catch {
    return null;
  }
  const [name, ...files] = parsed.positionals;
  const { template, author, date } = parsed.values;
  if (name === "compare" && files.length === 3) return { name, files: files as [string, string, string], template: template ?? DEFAULT_TEMPLATE, author, date };
  if (author !== undefined || date !== undefined) return null;
  if (name === "render" && files.length === 2) return { name, files: files as [string, string], template: template ?? DEFAULT_TEMPLATE };
  if (template !== undefined) return null;
  if (name === "import" && files.length === 2) return { name, files: files as [string, string] };
  if (name === "check" && files.length === 1) return { name, files: files as [string] };
  if (name === "template" && files.length === 1) return { name, files: files as [string] };
  return null;
}

/** Files that are no Word document at all are refused; a template with faults has been checked. */
const REFUSED: readonly TemplateProblemCode[] = ["not-a-zip", "too-large", "not-a-docx", "malformed-part"];

function template(file: string, output: Output): ExitCode {
  const { used, missing, unknown, problems } = checkTemplate(readInput(file));
  for (const problem of problems) output.err(templateSentence(file, problem));
  if (problems.some(({ code }) => REFUSED.includes(code))) return 2;
  output.out(JSON.stringify({ used, missing, unknown }, null, 2));
  return problems.length > 0 ? 1 : 0;
}
