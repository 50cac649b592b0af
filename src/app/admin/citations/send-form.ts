import { IDLE, type FormState } from "@/server/form-state";

type Action<Result> = (previous: FormState<Result>, data: FormData) => Promise<FormState<Result>>;

/** Sends values to a form's action from a button. */
export function sendForm<Result>(action: Action<Result>, values: Record<string, string | number | boolean | null>): Promise<FormState<Result>> {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) {
    if (value === true) data.set(name, "on");
    else if (value !== false) data.set(name, String(value ?? ""));
  }
  return action(IDLE, data);
}
