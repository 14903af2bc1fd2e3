import { and, eq, isNull } from "drizzle-orm";
import type { GateTx } from "#db/client.ts";
import { sessions } from "#db/schema/users.ts";

export type NewSession = { id: string; userId: string; startedAt: Date; idleSeconds: number; endsAt: Date; browser: string | null };

/** Somebody has signed in. The id travels in their token. */
export async function insertSession(tx: GateTx, session: NewSession): Promise<void> {
  await tx.insert(sessions).values({ ...session, lastSeenAt: session.startedAt });
}

/**
 * Ends a session that is still open.
 * @returns whose it was; null when there was none to end
 */
export async function endSession(tx: GateTx, id: string, because: "signed-out" | "signed-in-again", now: Date): Promise<string | null> {
  const [ended] = await tx
    .update(sessions)
    .set({ endedAt: now, endedBecause: because })
    .where(and(eq(sessions.id, id), isNull(sessions.endedAt)))
    .returning({ userId: sessions.userId });
  return ended?.userId ?? null;
}
