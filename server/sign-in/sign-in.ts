import { cookies } from "next/headers";
import { z } from "zod";
import { findDemoPerson } from "#db/queries/accounts.ts";
import { asGate } from "../database.ts";
import { isDemo } from "../demo.ts";
import { env } from "../env.ts";
import { cookieNames } from "./cookies.ts";
import { derivedKey } from "./derived-key.ts";
import { countersOf, requester } from "./requester.ts";
import { startSession, tryCode, type CodeOutcome } from "./try-code.ts";

export type SignInOutcome = CodeOutcome | { outcome: "not-a-demonstration" };
/** What the two forms post: a code, or in a demonstration whom to be. */
export type Posted = { code?: string | undefined; demoPerson?: string | undefined };

/** Ends the asking: a session, or the reason why not. Everything else about the person is read from the database at each request. */
export async function signIn({ code, demoPerson }: Posted): Promise<SignInOutcome> {
  const [who, jar] = await Promise.all([requester(), cookies()]);
  const idleSeconds = env().SESSION_IDLE_MINUTES * 60;
  if (demoPerson !== undefined) {
    const id = z.uuid().safeParse(demoPerson).data;
    if (id === undefined || !(await isDemo())) return { outcome: "not-a-demonstration" };
    return await asGate(async (tx, now) => {
      const person = await findDemoPerson(tx, id);
      if (person === null) return { outcome: "not-a-demonstration" };
      return { outcome: "signed-in", as: await startSession(tx, now, { userId: person.id, email: person.email }, { requester: who, idleSeconds, way: "demonstration" }) };
    });
  }
  const pendingId = z.uuid().safeParse(jar.get(cookieNames.pending)?.value).data;
  const key = derivedKey(env().NEXTAUTH_SECRET, "totp-secrets");
  return await asGate((tx, now) => tryCode(tx, now, { pendingId, typed: code ?? "", requester: who, idleSeconds, key, countersOf: (email) => countersOf(email, who) }));
}
