/** Cars that can be sent tonight, and which of them first. */
import type { Role, Sector } from "./actor.ts";
import { missingFromCrew } from "./duty.ts";
import type { Refusal } from "./refusals.ts";
import type { ResponseStage } from "./response.ts";

export const crewKinds = ["solo", "joint-car"] as const;
export type CrewKind = (typeof crewKinds)[number];

export const crewKindLabels: Record<CrewKind, string> = { solo: "Solo specialist", "joint-car": "Joint response car" };

export type CrewMember = { userId: string; name: string; role: Role };

export type CrewOnDuty = {
  id: string;
  kind: CrewKind;
  callSign: string;
  sector: Sector;
  until: Date;
  /** Whose duty has ended is no longer aboard. */
  aboard: readonly CrewMember[];
  /** Its live job, if any: how far it is, and since when. Never which call. */
  job: { stage: ResponseStage; since: Date } | null;
};

export const crewStates = ["free", "busy", "incomplete"] as const;
export type CrewState = (typeof crewStates)[number];

/** A joint response car without both its members goes nowhere; neither does a car with nobody aboard. */
export function isComplete(crew: Pick<CrewOnDuty, "kind" | "aboard">): boolean {
  return crew.aboard.length > 0 && missingFromCrew(crew) === null;
}

export function crewState(crew: Pick<CrewOnDuty, "kind" | "aboard" | "job">): CrewState {
  if (crew.job !== null) return "busy";
  return isComplete(crew) ? "free" : "incomplete";
}

/** Crews of the call's own sector first, then free before busy before incomplete, then by call sign. */
export function inOrderToSend<Crew extends CrewOnDuty>(crews: readonly Crew[], sector: Sector | null): Crew[] {
  const rank = (crew: Crew) => [crew.sector === sector ? 0 : 1, crewStates.indexOf(crewState(crew))] as const;
  return crews.toSorted((a, b) => {
    const [[sectorA, stateA], [sectorB, stateB]] = [rank(a), rank(b)];
    return sectorA - sectorB || stateA - stateB || a.callSign.localeCompare(b.callSign, "en", { numeric: true });
  });
}

/** May this crew be sent? A busy crew never loses its first job. `null` crew: it has gone off duty since the page was opened. */
export function whyNotSendCrew(crew: CrewOnDuty | null): Refusal | null {
  if (crew === null) return "crew.off-duty";
  const state = crewState(crew);
  if (state === "busy") return "crew.busy";
  return state === "incomplete" ? "crew.incomplete" : null;
}

/** Local policy: how long after the end of its shift a crew may still write up what it did, in hours. */
export const writingUpHours = 72;

/** Until when a crew that is sent now sees the crisis. */
export function crewTieUntil({ until }: Pick<CrewOnDuty, "until">): Date {
  return new Date(until.getTime() + writingUpHours * 3_600_000);
}
