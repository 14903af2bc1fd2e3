import { endSession } from "#db/commands/sessions.ts";
import { insertSystemEvent } from "#db/commands/system-events.ts";
import { asGate } from "../database.ts";
import { requestHeaders, sessionId } from "../session.ts";

/** Ends this browser's session, if it has one: its token opens nothing from now on, wherever a copy of it may be. */
export async function signOut(): Promise<void> {
  const [session, { requestId }] = await Promise.all([sessionId(), requestHeaders()]);
  if (session === null) return;
  await asGate(async (tx, now) => {
    const userId = await endSession(tx, session, "signed-out", now);
    if (userId !== null) await insertSystemEvent(tx, { action: "account.signed-out", outcome: "done", userId, subjectId: session, requestId });
  });
}
