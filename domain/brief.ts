/**
 * The thirty-second brief: what the next clinician must know before they speak or go in. It is made of rows that stand elsewhere and is stored nowhere.
 * It has no level of risk (NICE NG225 1.6): it says what helps, what is agreed, and who is waiting for what.
 */
import type { PlanKind, PlanLine } from "./plan.ts";

/** What of an agreed plan is read at the door, in this order. The rest stands in the plan. */
const atTheDoor: Record<PlanKind, readonly string[]> = {
  safety: ["crews", "signs", "alone", "people", "surroundings"],
  care: ["talking", "helps", "makes-worse", "then", "home"],
};
const mostLines = 3;

export type BriefPlanPart = { heading: string; wording: string; lines: PlanLine[]; /** How many more the plan has under this heading. */ more: number };

/** The key lines of an agreed plan: those that the person agreed or changed, in their own words first. */
export function keyLines(kind: PlanKind, lines: readonly PlanLine[]): BriefPlanPart[] {
  return atTheDoor[kind].flatMap((heading) => {
    const own = lines.filter((line) => line.heading === heading && line.agreed !== "not-agreed");
    const ordered = [...own.filter(({ whose }) => whose === "person"), ...own.filter(({ whose }) => whose !== "person")];
    const [first] = ordered;
    return first === undefined ? [] : [{ heading, wording: first.wording, lines: ordered.slice(0, mostLines), more: Math.max(0, ordered.length - mostLines) }];
  });
}

type Ringable = { safeToRing: boolean | null };

/** Numbers in the order in which to try them: known to be safe, then those nobody has asked about. Those not safe to ring come last, to be told and not dialled. */
export function inOrderOfSafety<Phone extends Ringable>(phones: readonly Phone[]): { ring: Phone[]; never: Phone[] } {
  return {
    ring: [...phones.filter(({ safeToRing }) => safeToRing === true), ...phones.filter(({ safeToRing }) => safeToRing === null)],
    never: phones.filter(({ safeToRing }) => safeToRing === false),
  };
}

const year = 365 * 86_400_000;

/** Is this older than a year? Old facts are shown as old: they may no longer hold. */
export const isOld = (saidAt: Date, now: Date): boolean => now.getTime() - saidAt.getTime() > year;

/** The newest of several crises, open or closed. */
export function newestOf<Crisis extends { openedAt: Date }>(crises: readonly Crisis[]): Crisis | null {
  return crises.reduce<Crisis | null>((newest, crisis) => (newest === null || crisis.openedAt > newest.openedAt ? crisis : newest), null);
}
