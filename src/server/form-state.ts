/** What a form action answers; shared by server and browser. */

/** Values as typed, so that React's reset of the form loses nothing. */
export type FormValues = Record<string, string | string[]>;

export type FormState<Result = undefined> = {
  status: "idle" | "done" | "refused";
  /** One sentence about the whole form. */
  message?: string;
  /** A sentence for each field that is not right. */
  errors: Record<string, string>;
  values: FormValues;
  result?: Result;
  /** With a stale save: what is stored now. */
  current?: unknown;
};

export const IDLE: FormState<never> = { status: "idle", errors: {}, values: {} };

/** What was typed into a field, or `initial` when nothing has been sent yet. */
export function typed(state: FormState<unknown>, name: string, initial = ""): string {
  const value = state.values[name];
  if (value === undefined) return initial;
  return Array.isArray(value) ? value.join("\n") : value;
}
