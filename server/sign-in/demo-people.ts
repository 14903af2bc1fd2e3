import { listDemoPeople, type DemoPerson } from "#db/queries/accounts.ts";
import { asGate } from "../database.ts";
import { isDemo } from "../demo.ts";

/** Those whom the sign-in page offers first, one of each role. */
export const firstDemoPeople = ["paramedic@lantern.example", "practitioner@lantern.example", "consultant@lantern.example", "administrator@lantern.example"] as const;

/** Whom somebody can be in a demonstration; nobody anywhere else. */
export async function demoPeople(): Promise<DemoPerson[]> {
  return (await isDemo()) ? await asGate(listDemoPeople) : [];
}
