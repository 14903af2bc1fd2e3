import { and, eq, sql } from "drizzle-orm";
import { StaleRecord, type OwnerTx, type Tx } from "#db/client.ts";
import { accountDisablings, enrolments, users } from "#db/schema/users.ts";
import type { Role } from "#domain/actor.ts";

export type AccountDetails = { name: string; email: string; role: Role; isLearner: boolean; registration: string | null; phone: string | null };

/** @param by null: made at the terminal, by whoever runs the server */
export async function insertAccount(tx: Tx | OwnerTx, account: AccountDetails & { id: string; by: string | null; now: Date }): Promise<void> {
  const { id, name, email, role, isLearner, registration, phone, by, now } = account;
  await tx.insert(users).values({ id, name, email, role, isLearner, registration, phone, createdAt: now, createdBy: by });
}

/** @throws StaleRecord when somebody else changed the account since it was on screen */
export async function amendAccount(tx: Tx, id: string, version: number, { name, email, role, isLearner, registration, phone }: AccountDetails): Promise<void> {
  const amended = await tx
    .update(users)
    .set({ name, email, role, isLearner, registration, phone, version: sql`${users.version} + 1` })
    .where(and(eq(users.id, id), eq(users.version, version)))
    .returning({ id: users.id });
  if (amended.length === 0) throw new StaleRecord();
}

/** A link with which somebody sets up signing in. It ends the link before it, and every session. */
export async function insertEnrolment(
  tx: Tx | OwnerTx,
  enrolment: { id: string; userId: string; createdAt: Date; createdBy: string | null; expiresAt: Date },
): Promise<void> {
  await tx.insert(enrolments).values(enrolment);
}

/** Refused by the database while the person owns anything (LN009) or is the last administrator who can sign in (LN013); ends their sessions and their duty. */
export async function insertDisabling(tx: Tx, disabling: { userId: string; disabledBy: string; disabledAt: Date; reason: string }): Promise<void> {
  await tx.insert(accountDisablings).values(disabling);
}

/** @throws StaleRecord when the account was not disabled any more */
export async function endDisabling(tx: Tx, userId: string): Promise<void> {
  const lifted = await tx.delete(accountDisablings).where(eq(accountDisablings.userId, userId)).returning({ userId: accountDisablings.userId });
  if (lifted.length === 0) throw new StaleRecord();
}
