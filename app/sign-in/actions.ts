"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { untouched, type FormState } from "#components/form/form-state.ts";
import { readForm } from "#components/form/read-form.ts";
import { clinicalTime } from "#components/text/clinical-date.ts";
import { DatabaseUnavailable } from "#server/faults.ts";
import { comesFromHere } from "#server/comes-from-here.ts";
import { cookieNames, hostCookie, pendingSeconds } from "#server/sign-in/cookies.ts";
import { requester } from "#server/sign-in/requester.ts";
import { thenPath } from "#server/sign-in/then-path.ts";
import { tryPassword, type PasswordOutcome } from "#server/sign-in/try-password.ts";
import { paths } from "../paths.ts";

const oneText = (value: string | string[] | undefined): string => (typeof value === "string" ? value : "");

/** The first half of signing in. The password never comes back; the address does. */
export async function checkPassword(previous: FormState, form: FormData): Promise<FormState> {
  const typed = readForm(form);
  const [email, password, then] = [oneText(typed.email).trim(), oneText(typed.password), thenPath(typed.then) ?? undefined];
  const back = (errors: FormState["errors"]): FormState => ({ ...untouched, attempt: (previous?.attempt ?? 0) + 1, values: { email }, errors });
  if (!(await comesFromHere())) return back({ "": "This form was not sent from Lantern. Open the page again." });
  const missing = { ...(email === "" && { email: "Enter your e-mail address" }), ...(password === "" && { password: "Enter your password" }) };
  if (Object.keys(missing).length > 0) return back(missing);

  let tried: PasswordOutcome;
  try {
    tried = await tryPassword({ email: email.replaceAll("\u0000", ""), password }, await requester());
  } catch (error) {
    if (error instanceof DatabaseUnavailable) return back({ "": "Lantern cannot check your password right now. Try again in a moment." });
    throw error;
  }
  if (tried.outcome === "wait") return back({ "": `Too many attempts. Try again at ${clinicalTime(tried.until)}.` });
  if (tried.outcome === "wrong") return back({ "": "The e-mail address or the password is not right. Check both and try again." });
  (await cookies()).set(cookieNames.pending, tried.pendingId, { ...hostCookie, maxAge: pendingSeconds });
  redirect(paths.signInCode({ then }));
}
