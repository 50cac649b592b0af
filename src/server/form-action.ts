/** The one way a form is answered: parse, ask who it is, call a service, turn errors into sentences. */
import "server-only";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { messagesFor } from "@/messages";
import type { Actor } from "@/services/actor";
import { AppError, type AppErrorCode } from "@/services/app-error";
import { errorSentence, toAppError } from "./error-response";
import type { FormState, FormValues } from "./form-state";
import { fieldErrors } from "./field-errors";
import { getActor, getLocale } from "./session";

type Options = {
  /** Errors that are about one field are shown there. */
  at?: Partial<Record<AppErrorCode, string>>;
};
type Action<Result> = (previous: FormState<Result>, data: FormData) => Promise<FormState<Result>>;

/** An action for people who are signed in. The service decides what they may do. */
export function formAction<Schema extends z.ZodType, Result>(
  schema: Schema,
  handler: (actor: Actor, input: z.output<Schema>) => Promise<Result>,
  options: Options = {},
): Action<Result> {
  return publicFormAction(
    schema,
    async (input) => {
      const actor = await getActor();
      if (!actor) throw new AppError("not-signed-in");
      return handler(actor, input);
    },
    options,
  );
}

/** An action for anybody: sign-in and set-up. */
export function publicFormAction<Schema extends z.ZodType, Result>(
  schema: Schema,
  handler: (input: z.output<Schema>) => Promise<Result>,
  { at = {} }: Options = {},
): Action<Result> {
  return async (_previous, data) => {
    const sent = valuesOf(data);
    // Passwords are not sent back.
    const values = Object.fromEntries(Object.entries(sent).filter(([name]) => !/password/i.test(name)));
    const locale = await getLocale();
    const parsed = schema.safeParse(sent);
    if (!parsed.success) {
      return { status: "refused", errors: fieldErrors(parsed.error, locale), message: messagesFor(locale).common.form.checkFields, values };
    }
    try {
      return { status: "done", errors: {}, values, result: await handler(parsed.data) };
    } catch (error) {
      unstable_rethrow(error);
      const known = toAppError(error);
      const sentence = errorSentence(known, locale);
      const field = at[known.code];
      return field
        ? { status: "refused", errors: { [field]: sentence }, values, current: known.current }
        : { status: "refused", errors: {}, message: sentence, values, current: known.current };
    }
  };
}

// React adds fields of its own, which begin with "$ACTION". Browsers send line ends as \r\n, whatever was typed.
function valuesOf(data: FormData): FormValues {
  const values: FormValues = {};
  for (const key of new Set(data.keys())) {
    const texts = data.getAll(key).flatMap((value) => (typeof value === "string" ? [value.replace(/\r\n/g, "\n")] : []));
    if (key.startsWith("$") || texts.length === 0) continue;
    values[key] = texts.length > 1 ? texts : (texts[0] ?? "");
  }
  return values;
}
