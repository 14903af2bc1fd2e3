import { eq, sql } from "drizzle-orm";
import { insertAccount, insertEnrolment } from "#db/commands/accounts.ts";
import { insertSystemEvent } from "#db/commands/system-events.ts";
import type { OwnerTx } from "#db/client.ts";
import { newId } from "#db/ids.ts";
import { accountDisablings, users } from "#db/schema/users.ts";
import { foldEmail, isEmail, longestStaffName } from "#domain/account.ts";
import { enrolmentHours } from "./enrolment-link.ts";

export type NewAdministrator = { email: string; name: string; /** Makes a link for an administrator who cannot sign in any more. */ newLink: boolean };

/** What was done, or one sentence that says what to do instead. */
export type Made = { enrolmentId: string; expiresAt: Date; others: number } | { problem: string };

/** What is wrong with what was typed at the terminal, in one sentence; null when nothing is. */
export function whatIsMissing({ email, name, newLink }: NewAdministrator): string | null {
  if (email === "") return "Say who: --email r.osei@trust.example --name \"Ruth Osei\"";
  if (!isEmail(foldEmail(email))) return `"${email}" is not an e-mail address.`;
  if (!newLink && name.trim() === "") return "Say the person's name: --name \"Ruth Osei\"";
  return name.length > longestStaffName ? `The name must be ${longestStaffName} characters or fewer.` : null;
}

/**
 * Makes an administrator's account with a link for setting up sign-in, as the database's owner: the way in to a new installation, and back in
 * when the last administrator has lost their phone. Whoever can run this already holds the database.
 */
export async function createAdministrator(tx: OwnerTx, asked: NewAdministrator): Promise<Made> {
  const email = foldEmail(asked.email);
  const [clock] = await tx.execute<{ now: string }>(sql`select now() as now`);
  const now = new Date(clock?.now ?? Number.NaN);
  const [known] = await tx
    .select({ id: users.id, role: users.role, disabledAt: accountDisablings.disabledAt })
    .from(users).leftJoin(accountDisablings, eq(accountDisablings.userId, users.id)).where(eq(users.email, email));
  const problem = whyNot(email, known, asked.newLink);
  if (problem !== null) return { problem };

  const [{ others = 0 } = {}] = await tx.select({ others: sql<number>`count(*)::int` }).from(users).where(sql`${users.role} = 'administrator' and ${users.email} <> ${email}`);
  const userId = known?.id ?? newId();
  const enrolment = { id: newId(), userId, createdAt: now, createdBy: null, expiresAt: new Date(now.getTime() + enrolmentHours * 3_600_000) };
  const event = { outcome: "done", userId: null, subjectId: userId, requestId: "terminal" } as const;
  if (!known) {
    await insertAccount(tx, { id: userId, email, name: asked.name.trim(), role: "administrator", isLearner: false, registration: null, phone: null, by: null, now });
    await insertSystemEvent(tx, { ...event, action: "account.added", detail: { role: "administrator" } });
  }
  await insertEnrolment(tx, enrolment);
  await insertSystemEvent(tx, { ...event, action: "enrolment.made" });
  return { enrolmentId: enrolment.id, expiresAt: enrolment.expiresAt, others };
}

function whyNot(email: string, known: { role: string; disabledAt: Date | null } | undefined, newLink: boolean): string | null {
  if (!known) return newLink ? `Nobody has an account with the address ${email}. Leave out --new-link to make one.` : null;
  if (known.role !== "administrator") return `${email} belongs to an account that is not an administrator's. An administrator can change its role in Lantern.`;
  if (known.disabledAt !== null) return `The account ${email} is disabled. Another administrator can enable it; or make an administrator with another address.`;
  return newLink ? null : `${email} is an administrator already. To set up sign-in again, add --new-link: it ends the old password, authenticator and sessions.`;
}
