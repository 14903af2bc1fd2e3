import { expect, test } from "vitest";
import { insertAccount, insertDisabling, insertEnrolment } from "#db/commands/accounts.ts";
import { newId } from "#db/ids.ts";
import { findLastAmendment } from "#db/queries/account-amendments.ts";
import { findAccount, isEmailTaken, listAccounts, listWhoTakesOver } from "#db/queries/accounts.ts";
import { auditEvents } from "#db/schema/audit.ts";
import { credentials, sessions } from "#db/schema/users.ts";
import { inside } from "#test/inside.ts";
import type { Given } from "#test/make.ts";

const later = (given: Given, hours: number) => new Date(given.now.getTime() + hours * 3_600_000);

async function enrol(given: Given, who: { id: string }): Promise<void> {
  await given.db.insert(credentials).values({ userId: who.id, passwordHash: "x", sealedTotpSecret: "x", changedAt: given.now });
}

test("an administrator sees who has set up sign-in and when they last signed in, and reads neither passwords nor sessions", inside(async (given) => {
  const admin = await given.user({ role: "administrator" });
  const [fresh, used] = [await given.user(), await given.user()];
  await enrol(given, used);
  const row = { userId: used.id, idleSeconds: 900, endsAt: later(given, 12) };
  for (const hours of [-3, -1, -2]) await given.db.insert(sessions).values({ ...row, id: newId(), startedAt: later(given, hours), lastSeenAt: later(given, hours) });
  expect(await given.as(admin, (tx) => findAccount(tx, fresh.id, given.now))).toMatchObject({ enrolled: false, lastSignedInAt: null, disabled: false });
  expect(await given.as(admin, (tx) => findAccount(tx, used.id, given.now))).toMatchObject({ enrolled: true, lastSignedInAt: later(given, -1) });
  await expect(given.as(admin, (tx) => tx.select().from(credentials))).rejects.toThrow();
  await expect(given.as(admin, (tx) => tx.select().from(sessions))).rejects.toThrow();
}));

test("whoever saves second reads in the audit who changed the account last, and when", inside(async (given) => {
  const [admin, other, changed] = [await given.user({ role: "administrator" }), await given.user({ role: "administrator" }), await given.user()];
  expect(await given.as(admin, (tx) => findLastAmendment(tx, changed.id))).toBeNull();
  const amended = (at: Date, by: { id: string }, outcome: "done" | "refused") => ({ at, actorId: by.id, action: "account.amended", outcome, subjectId: changed.id });
  await given.db.insert(auditEvents).values([amended(later(given, -2), admin, "done"), amended(later(given, -1), other, "done"), amended(later(given, 0), admin, "refused")]);
  expect(await given.as(admin, (tx) => findLastAmendment(tx, changed.id))).toEqual({ by: other.name, at: later(given, -1) });
  expect(await given.as(changed, (tx) => findLastAmendment(tx, changed.id)), "and nobody else does").toBeNull();
}));

test("an account does not exist for clinicians", inside(async (given) => {
  const [nurse, other] = [await given.user({ role: "consultant-nurse" }), await given.user()];
  expect(await given.as(nurse, (tx) => findAccount(tx, other.id, given.now))).toBeNull();
}));

test("a newer link puts an account back to waiting, and is the one that is shown", inside(async (given) => {
  const admin = await given.user({ role: "administrator" });
  const user = await given.user();
  await enrol(given, user);
  const link = { id: newId(), userId: user.id, createdAt: later(given, 1), createdBy: admin.id, expiresAt: later(given, 73) };
  await given.as(admin, (tx) => insertEnrolment(tx, link));
  expect(await given.as(admin, (tx) => findAccount(tx, user.id, later(given, 1)))).toMatchObject({ enrolled: false, enrolment: { id: link.id } });
  expect(await given.as(admin, (tx) => findAccount(tx, user.id, later(given, 74)))).toMatchObject({ enrolled: false, enrolment: null });
}));

test("what somebody owns is counted, and nothing of it is shown", inside(async (given) => {
  const admin = await given.user({ role: "administrator" });
  const owner = await given.user({ duty: "desk" });
  await given.episode({ owner });
  await given.episode({ owner });
  expect(await given.as(admin, (tx) => findAccount(tx, owner.id, given.now))).toMatchObject({ owned: { strips: 2, followUps: 0 } });
}));

test("those who can take over are the desk's lead and the consultant nurses, without the one who leaves or the disabled", inside(async (given) => {
  const admin = await given.user({ role: "administrator" });
  const lead = await given.user({ name: "Zoe Lead", duty: "desk" });
  await given.deskLead(lead);
  const [nurse, leaving, gone] = [await given.user({ role: "consultant-nurse", name: "Amy Nurse" }), await given.user({ role: "consultant-nurse" }), await given.user({ role: "consultant-nurse", name: "Gone Nurse" })];
  await given.as(admin, (tx) => insertDisabling(tx, { userId: gone.id, disabledBy: admin.id, disabledAt: given.now, reason: "Left" }));
  const names = await given.as(admin, (tx) => listWhoTakesOver(tx, leaving.id));
  expect(names[0]).toBe(lead.name);
  expect(names).toContain(nurse.name);
  expect(names).not.toContain(leaving.name);
  expect(names).not.toContain(gone.name);
}));

test("the list goes on where its page ended, and names who disabled whom and why", inside(async (given) => {
  const admin = await given.user({ role: "administrator", name: "Aaa Admin" });
  for (let n = 0; n < 55; n += 1) await given.user({ name: `Aab Person ${String(n).padStart(2, "0")}` });
  const last = await given.user({ name: "Aac Last" });
  await given.as(admin, (tx) => insertDisabling(tx, { userId: last.id, disabledBy: admin.id, disabledAt: given.now, reason: "Left the service" }));
  const first = await given.as(admin, (tx) => listAccounts(tx, { after: undefined }));
  expect(first.rows).toHaveLength(50);
  const second = await given.as(admin, (tx) => listAccounts(tx, { after: first.next ?? undefined }));
  const both = [...first.rows, ...second.rows].filter(({ name }) => name.startsWith("Aa"));
  expect(new Set(both.map(({ id }) => id)).size).toBe(57);
  expect(both.find(({ id }) => id === last.id)?.disabling).toEqual({ reason: "Left the service", by: "Aaa Admin", at: given.now });
}));

test("an address is taken once, however it is written", inside(async (given) => {
  const admin = await given.user({ role: "administrator" });
  const email = `taken-${newId()}@lantern.example`;
  const account = { id: newId(), name: "Somebody", email, role: "paramedic", isLearner: false, registration: null, phone: null, by: admin.id, now: given.now } as const;
  await given.as(admin, (tx) => insertAccount(tx, account));
  expect(await given.as(admin, (tx) => isEmailTaken(tx, email))).toBe(true);
  expect(await given.as(admin, (tx) => isEmailTaken(tx, email, account.id))).toBe(false);
  await expect(given.as(admin, (tx) => insertAccount(tx, { ...account, id: newId(), email: email.toUpperCase() }))).rejects.toThrow();
}));
