import { cookies } from "next/headers";
import { comesFromHere } from "#server/comes-from-here.ts";
import { askNextAuth, type Answer } from "#server/sign-in/ask-next-auth.ts";
import { cookieNames, deviceSeconds, hostCookie, noCookie } from "#server/sign-in/cookies.ts";
import { rememberedDevice } from "#server/sign-in/requester.ts";
import { thenPath } from "#server/sign-in/then-path.ts";
import { paths } from "../../../paths.ts";

/** A code, a token and an address: nothing here is long. */
const largestForm = 8_192;

/** Of all that next-auth answers to, its one address for posting a sign-in form. Its session, sign-out and other addresses do not exist. */
export async function POST(request: Request, { params }: { params: Promise<{ nextauth: string[] }> }): Promise<Response> {
  if ((await params).nextauth.join("/") !== "callback/credentials") return GET();
  if (!(await comesFromHere())) return new Response(null, { status: 403 });
  if (!request.headers.get("content-type")?.startsWith("application/x-www-form-urlencoded")) return new Response(null, { status: 415 });
  const text = await request.text();
  if (text.length > largestForm) return new Response(null, { status: 413 });
  const form = new URLSearchParams(text);
  const then = thenPath(form.get("callbackUrl")) ?? undefined;
  const answer = await askNextAuth(form.get("csrfToken") ?? "", { code: form.get("code") ?? undefined, demoPerson: form.get("demoPerson") ?? undefined });
  const headers = new Headers({ Location: await goTo(answer, then), "Cache-Control": "no-store" });
  if (answer.sessionCookie !== null) headers.append("Set-Cookie", answer.sessionCookie);
  return new Response(null, { status: 303, headers });
}

export function GET(): Response {
  return new Response("Not found", { status: 404 });
}

/** Where the browser goes on, and with which other cookies. */
async function goTo({ outcome, sessionCookie }: Answer, then: string | undefined): Promise<string> {
  const jar = await cookies();
  switch (outcome.outcome) {
    case "signed-in":
      if (sessionCookie === null) return paths.signIn({ then, error: "start-again" });
      jar.set(cookieNames.pending, "", noCookie);
      jar.set(cookieNames.device, rememberedDevice(outcome.as.email, jar.get(cookieNames.device)?.value), { ...hostCookie, maxAge: deviceSeconds });
      return then ?? paths.home();
    case "code-incomplete":
    case "code-wrong":
    case "code-used":
      return paths.signInCode({ then, error: outcome.outcome });
    case "start-again":
      jar.set(cookieNames.pending, "", noCookie);
      return paths.signIn({ then, error: "start-again" });
    case "form-too-old":
    case "not-a-demonstration":
      return paths.signIn({ then, error: outcome.outcome });
  }
}
