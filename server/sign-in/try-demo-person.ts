import { z } from "zod";
import { findDemoPerson } from "#db/queries/accounts.ts";
import { asGate } from "../database.ts";
import { isDemo } from "../demo.ts";
import type { Requester } from "./requester.ts";
import { startSession, type SignedInAs } from "./try-code.ts";

export type DemoOutcome = { outcome: "signed-in"; as: SignedInAs } | { outcome: "not-a-demonstration" };

/** Signs somebody in without a password: in a demonstration, and nowhere else. The page that offers it is not asked; the server is. */
export async function tryDemoPerson(asked: string, requester: Requester, idleSeconds: number): Promise<DemoOutcome> {
  const id = z.uuid().safeParse(asked).data;
  if (id === undefined || !(await isDemo())) return { outcome: "not-a-demonstration" };
  return await asGate(async (tx, now) => {
    const person = await findDemoPerson(tx, id);
    if (person === null) return { outcome: "not-a-demonstration" };
    return { outcome: "signed-in", as: await startSession(tx, now, { userId: person.id, email: person.email }, { requester, idleSeconds, way: "demonstration" }) };
  });
}
