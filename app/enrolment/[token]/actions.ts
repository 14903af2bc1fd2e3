"use server";

import { redirect } from "next/navigation";
import { untouched, type FormState } from "#components/form/form-state.ts";
import { readForm } from "#components/form/read-form.ts";
import { refusalWords } from "#domain/refusals.ts";
import { DatabaseUnavailable } from "#server/faults.ts";
import { comesFromHere } from "#server/comes-from-here.ts";
import { requestHeaders } from "#server/session.ts";
import { setUpSignIn, type SetUpOutcome } from "#server/sign-in/set-up-sign-in.ts";
import { paths } from "../../paths.ts";

const oneText = (value: string | string[] | undefined): string => (typeof value === "string" ? value : "");

/** Sets a password and pairs an authenticator. Nothing that was typed comes back: both are secret. */
export async function finishEnrolment(previous: FormState, form: FormData): Promise<FormState> {
  const typed = readForm(form);
  const [token, password, code] = [oneText(typed.token), oneText(typed.password), oneText(typed.code)];
  const back = (errors: FormState["errors"]): FormState => ({ ...untouched, attempt: (previous?.attempt ?? 0) + 1, errors });
  if (!(await comesFromHere())) return back({ "": "This form was not sent from Lantern. Open the page again." });
  const missing = { ...(password === "" && { password: "Enter a password" }), ...(code === "" && { code: "Enter the code that your authenticator shows" }) };
  if (Object.keys(missing).length > 0) return back(missing);

  let set: SetUpOutcome;
  try {
    set = await setUpSignIn(token, { password, code }, (await requestHeaders()).requestId);
  } catch (error) {
    if (error instanceof DatabaseUnavailable) return back({ "": "Nothing is stored yet: Lantern cannot reach its records. Try again in a moment." });
    throw error;
  }
  if (set.outcome === "password-refused") return back({ password: refusalWords(set.because) });
  if (set.outcome === "code-wrong") return back({ code: "This code is not right. Type the six digits that your authenticator shows now, and your password again if its box is empty." });
  redirect(set.outcome === "gone" ? paths.enrolment(token) : paths.signIn({ done: "sign-in-set-up" }));
}
