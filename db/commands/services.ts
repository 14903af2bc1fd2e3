import { and, eq, sql } from "drizzle-orm";
import { StaleRecord, type Tx } from "#db/client.ts";
import { newId } from "#db/ids.ts";
import { findService } from "#db/queries/services.ts";
import { serviceBoroughs, serviceRevisions, services } from "#db/schema/services.ts";

export type ServiceEntry = Omit<typeof services.$inferInsert, "id" | "version" | "updatedAt" | "updatedBy"> & { boroughs: readonly string[] };
type Change = { by: string; now: Date };

/** Adds a service to the directory. @returns its id */
export async function insertService(tx: Tx, { boroughs, ...entry }: ServiceEntry, { by, now }: Change): Promise<string> {
  const id = newId();
  await tx.insert(services).values({ ...entry, id, updatedAt: now, updatedBy: by });
  await setBoroughs(tx, id, boroughs);
  return id;
}

/** Changes an entry and keeps what it was, with the reason. @throws StaleRecord when somebody else changed it first */
export async function amendService(
  tx: Tx, { id, version, reason, boroughs, ...entry }: ServiceEntry & { id: string; version: number; reason: string }, { by, now }: Change,
): Promise<void> {
  const before = await findService(tx, id);
  const changed = await tx
    .update(services)
    .set({ ...entry, version: sql`${services.version} + 1`, updatedAt: now, updatedBy: by })
    .where(and(eq(services.id, id), eq(services.version, version)))
    .returning({ id: services.id });
  if (changed.length === 0) throw new StaleRecord();
  await tx.insert(serviceRevisions).values({ serviceId: id, version, entry: before, changedAt: now, changedBy: by, reason });
  await setBoroughs(tx, id, boroughs);
}

/** Says that somebody checked the entry, apart from changing it. */
export async function verifyService(tx: Tx, { id, how }: { id: string; how: string }, { by, now }: Change): Promise<void> {
  await tx.update(services).set({ verifiedAt: now, verifiedBy: by, verifiedHow: how }).where(eq(services.id, id));
}

async function setBoroughs(tx: Tx, serviceId: string, boroughs: readonly string[]): Promise<void> {
  await tx.delete(serviceBoroughs).where(eq(serviceBoroughs.serviceId, serviceId));
  if (boroughs.length > 0) await tx.insert(serviceBoroughs).values(boroughs.map((boroughCode) => ({ serviceId, boroughCode })));
}
