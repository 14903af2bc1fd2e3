import { and, desc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Tx } from "#db/client.ts";
import { persons } from "#db/schema/people.ts";
import { personMerges } from "#db/schema/merges.ts";
import { users } from "#db/schema/users.ts";
import type { MergeSide } from "#domain/merge.ts";
import { instant } from "./raw-values.ts";

/** Two records beside each other, how many rows of each kind either has, and who said before that they are two people. */
export type Comparison = {
  kept: MergeSide;
  other: MergeSide;
  /** By table: what the kept one has, what comes to it. */
  counts: { table: string; kept: number; other: number }[];
  toldApart: { reason: string; at: Date; by: string }[];
};

type StoredSide = Record<string, string | number | boolean | null>;
type Stored = { counts: Record<string, [number, number]>; kept: StoredSide; other: StoredSide; told_apart: { reason: string; at: string; by: string }[] | null };

/** Null for whoever may not merge these two: see may_merge() in the row policies. */
export async function findComparison(tx: Tx, keptId: string, otherId: string): Promise<Comparison | null> {
  const [row] = await tx.execute<{ sides: Stored | null }>(sql`select merge_sides(${keptId}, ${otherId}) as sides`);
  const sides = row?.sides;
  if (!sides) return null;
  return {
    kept: sideOf(sides.kept),
    other: sideOf(sides.other),
    counts: Object.entries(sides.counts).map(([table, [kept, other]]) => ({ table, kept, other })),
    toldApart: (sides.told_apart ?? []).map(({ reason, at, by }) => ({ reason, by, at: instant(at) })),
  };
}

/** A row as PostgreSQL writes it in JSON, with the names that the application gives its columns. */
const sideOf = (row: StoredSide): MergeSide =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()), value])) as unknown as MergeSide;

export type Merge = {
  id: string;
  survivorId: string;
  mergedId: string;
  /** What the other record was called. */
  mergedName: { familyName: string | null; givenName: string | null };
  mergedAt: Date;
  mergedByName: string;
  reason: string;
  isUndone: boolean;
  wasMergedOn: boolean;
};

const merged = alias(persons, "merged");
const by = alias(users, "by");

const merges = (tx: Tx) =>
  tx
    .select({
      id: personMerges.id,
      survivorId: personMerges.survivorId,
      mergedId: personMerges.mergedId,
      mergedName: { familyName: merged.familyName, givenName: merged.givenName },
      mergedAt: personMerges.mergedAt,
      mergedByName: by.name,
      reason: personMerges.reason,
      isUndone: sql<boolean>`${personMerges.undoneAt} is not null`,
      wasMergedOn: sql<boolean>`survivor_of(${personMerges.survivorId}) <> ${personMerges.survivorId}`,
    })
    .from(personMerges)
    .innerJoin(by, eq(by.id, personMerges.mergedBy))
    .leftJoin(merged, eq(merged.id, personMerges.mergedId));

const named = (row: Omit<Merge, "mergedName"> & { mergedName: Merge["mergedName"] | null }): Merge => ({ ...row, mergedName: row.mergedName ?? { familyName: null, givenName: null } });

/** One merge into this record; null without sight of it. */
export async function findMerge(tx: Tx, survivorId: string, mergeId: string): Promise<Merge | null> {
  const [row] = await merges(tx).where(and(eq(personMerges.id, mergeId), eq(personMerges.survivorId, survivorId)));
  return row === undefined ? null : named(row);
}

/** The merges into this record, undone ones too, newest first. */
export async function listMerges(tx: Tx, survivorId: string): Promise<Merge[]> {
  return (await merges(tx).where(eq(personMerges.survivorId, survivorId)).orderBy(desc(personMerges.mergedAt), desc(personMerges.id))).map(named);
}

/** The record that this one became part of; null where it stands for itself, or is not there for the actor. */
export async function findMergedAwayTo(tx: Tx, personId: string): Promise<string | null> {
  const [row] = await tx.execute<{ id: string | null }>(sql`select merged_away_to(${personId}) as id`);
  return row?.id ?? null;
}
