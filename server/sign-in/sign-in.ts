import { cookies } from "next/headers";
import { z } from "zod";
import { asGate } from "../database.ts";
import { env } from "../env.ts";
import { cookieNames } from "./cookies.ts";
import { derivedKey } from "./derived-key.ts";
import { countersOf, requester } from "./requester.ts";
import { tryCode, type CodeOutcome } from "./try-code.ts";
import { tryDemoPerson, type DemoOutcome } from "./try-demo-person.ts";

export type SignInOutcome = CodeOutcome | DemoOutcome;
/** What the two forms post: a code, or in a demonstration whom to be. */
export type Posted = { code?: string | undefined; demoPerson?: string | undefined };

/** Ends the asking: a session, or the reason why not. Everything else about the person is read from the database at each request. */
export async function signIn({ code, demoPerson }: Posted): Promise<SignInOutcome> {
  const [who, jar] = await Promise.all([requester(), cookies()]);
  const { NEXTAUTH_SECRET, SESSION_IDLE_MINUTES } = env();
  const idleSeconds = SESSION_IDLE_MINUTES * 60;
  if (demoPerson !== undefined) return await tryDemoPerson(demoPerson, who, idleSeconds);
  const pendingId = z.uuid().safeParse(jar.get(cookieNames.pending)?.value).data;
  const key = derivedKey(NEXTAUTH_SECRET, "totp-secrets");
  return await asGate((tx, now) => tryCode(tx, now, { pendingId, typed: code ?? "", requester: who, idleSeconds, key, countersOf: (email) => countersOf(email, who) }));
}
