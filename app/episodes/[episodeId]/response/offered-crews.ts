import { sinceText } from "#components/text/duration.ts";
import { roleLabels, sectorLabels, type Sector } from "#domain/actor.ts";
import { crewKindLabels, crewState, inOrderToSend, type CrewOnDuty, type CrewState } from "#domain/crew.ts";
import { missingFromCrew } from "#domain/duty.ts";
import { responseStageLabels } from "#domain/response.ts";
import type { OfferedCrew } from "./crew-choice.tsx";

const states: Record<CrewState, Pick<OfferedCrew, "state" | "stateKind">> = {
  free: { state: "Free", stateKind: "plain" },
  busy: { state: "On a job", stateKind: "quiet" },
  incomplete: { state: "Incomplete", stateKind: "attention" },
};

/** Crews in the order in which they would be sent, in words. */
export function offeredCrews(crews: readonly CrewOnDuty[], sector: Sector | null, now: Date): OfferedCrew[] {
  return inOrderToSend(crews, sector).map((crew) => ({
    id: crew.id,
    callSign: crew.callSign,
    kind: crewKindLabels[crew.kind],
    aboard: crew.aboard.map(({ name, role }) => `${name} (${roleLabels[role].toLowerCase()})`).join(", "),
    sector: sectorLabels[crew.sector],
    isOwnSector: crew.sector === sector,
    ...states[crewState(crew)],
    detail: detailOf(crew, now),
  }));
}

function detailOf(crew: CrewOnDuty, now: Date): string | null {
  if (crew.job !== null) return `${responseStageLabels[crew.job.stage]} ${sinceText(crew.job.since, now)}`;
  const missing = missingFromCrew(crew);
  return missing === null ? null : `waits for a ${roleLabels[missing].toLowerCase()}`;
}
