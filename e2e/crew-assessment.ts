import { insertAssessment, insertSectionVersion } from "#db/commands/assessments.ts";
import { newId } from "#db/ids.ts";
import { responses } from "#db/schema/responding.ts";
import type { Actor } from "#domain/actor.ts";
import { assessmentSections, type SectionId } from "#domain/assessment-sections.ts";
import type { Given } from "#test/make.ts";
import { ownCallSign, ownName } from "./given.ts";

type Made = { empty?: readonly SectionId[]; /** Of the person. */ bornOn?: string; /** The crew is with them. */ onScene?: boolean };

/** A crew on one crisis, and its assessment with everything that is needed, written by the paramedic. */
export async function givenAssessment(given: Given, { empty = [], bornOn = "1980-08-14", onScene = false }: Made = {}) {
  const { crewId, paramedic, practitioner } = await given.jointCar(ownCallSign());
  const episode = await given.episode({ owner: paramedic, person: await given.person({ familyName: ownName(), bornOn }) });
  await given.tie(practitioner, episode);
  const [responseId, before] = [newId(), (minutes: number) => new Date(given.now.getTime() - minutes * 60_000)];
  const arrived = onScene ? { mobileAt: before(50), onSceneAt: before(40) } : {};
  await given.db.insert(responses).values({ id: responseId, episodeId: episode.id, crewId, allocatedAt: onScene ? before(55) : given.now, allocatedBy: paramedic.id, ...arrived });
  const id = await given.as(paramedic, (tx) => insertAssessment(tx, { episodeId: episode.id, startedBy: paramedic.id, happenedAt: given.now, now: given.now }));
  for (const { id: section } of assessmentSections.filter((each) => (each.needed || each.id === "safety") && !empty.includes(each.id))) await write(given, id, paramedic, section);
  return { paramedic, practitioner, episode, id, address: `/episodes/${episode.id}/assessments/${id}`, job: `/episodes/${episode.id}/responses/${responseId}` };
}

export const write = (given: Given, assessmentId: string, who: Actor, section: SectionId) =>
  given.as(who, (tx) => insertSectionVersion(tx, { assessmentId, section, after: 0, answers: { words: "As they told it" }, complete: true, unreviewedCopies: [], writtenBy: who.id, now: new Date() }));
