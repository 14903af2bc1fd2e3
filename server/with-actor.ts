import type { ReadContext } from "./open-record.ts";
import { asApplication } from "./database.ts";
import { DatabaseUnavailable } from "./faults.ts";
import { beginAs, sessionId } from "./session.ts";

/**
 * The small door for what belongs to the actor alone (drafts, staying signed in): no record is opened, so nothing is
 * audited. Null when there is no live session.
 */
export async function withActor<T>(work: (context: ReadContext) => Promise<T>, acting = true): Promise<T | null> {
  const session = await sessionId();
  return await asApplication(async (tx) => {
    const who = await beginAs(tx, session, acting);
    return who.actor === null ? null : await work({ tx, actor: who.actor, now: who.now });
  });
}

/** Has the session ended? Not where that cannot be asked. */
export async function isSignedOut(session: string | null): Promise<boolean> {
  try {
    return (await asApplication((tx) => beginAs(tx, session, true))).actor === null;
  } catch (error) {
    if (error instanceof DatabaseUnavailable) return false;
    throw error;
  }
}
