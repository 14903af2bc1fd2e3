import NextAuth from "next-auth";
import { NextRequest } from "next/server";
import { env } from "../env.ts";
import { cookieNames } from "./cookies.ts";
import { nextAuthOptions } from "./next-auth-options.ts";
import { signIn, type Posted, type SignInOutcome } from "./sign-in.ts";

/** `form-too-old`: the form's token does not belong to this browser's cookie. */
export type Answer = { outcome: SignInOutcome | { outcome: "form-too-old" }; /** The `Set-Cookie` line of the new session. */ sessionCookie: string | null };

const address = ["callback", "credentials"];

/**
 * Puts a posted sign-in form to next-auth. It is given a request made from the fields we know, and of its answer only the session's cookie
 * is used: it neither chooses where to go nor sets a cookie of its own.
 */
export async function askNextAuth(csrfToken: string, posted: Posted): Promise<Answer> {
  let outcome: Answer["outcome"] = { outcome: "form-too-old" };
  let fault: unknown;
  const options = nextAuthOptions(env().NEXTAUTH_SECRET, async () => {
    try {
      outcome = await signIn(posted);
      return outcome.outcome === "signed-in" ? outcome.as : null;
    } catch (error) {
      // The library would turn it into an address with the error's message in it.
      fault = error;
      return null;
    }
  });
  const request = new NextRequest(new URL(`/api/auth/${address.join("/")}`, env().NEXTAUTH_URL), {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ csrfToken }).toString(),
  });
  const answer: Response = await NextAuth(request, { params: Promise.resolve({ nextauth: address }) }, options);
  if (fault !== undefined) throw fault;
  return { outcome, sessionCookie: answer.headers.getSetCookie().find((line) => line.startsWith(`${cookieNames.session}=`)) ?? null };
}
