import { timeOrDate } from "#components/text/duration.ts";
import { personNameText } from "#components/text/person-name-text.ts";
import type { Tx } from "#db/client.ts";
import { bannerFor, type Banner } from "#db/queries/banner.ts";
import { listCalls, togetherOf } from "#db/queries/calls.ts";
import type { Episode } from "#db/queries/episodes.ts";
import { findEpisodeOverview } from "#db/queries/episode-overview.ts";
import type { CallFacts } from "#domain/call.ts";
import type { KnownForSbar } from "#domain/handover.ts";
import { triageDecisionLabels } from "#domain/triage.ts";
import { urgencyLabels } from "#domain/urgency.ts";
import { factsOf } from "../call-facts.ts";

/** What an SBAR begins with, read from the record; null once the episode is closed. */
export async function readKnown(tx: Tx, episode: Episode, now: Date): Promise<{ banner: Banner | null; known: KnownForSbar | null; triagedAt: Date | null }> {
  const [banner, calls, overview] = await Promise.all([
    bannerFor(tx, { episodeId: episode.id }),
    listCalls(tx, episode.id),
    findEpisodeOverview(tx, { id: episode.id, personId: episode.personId, isClosed: episode.closure !== null }),
  ]);
  const { strip } = episode;
  const { triage } = overview;
  const triagedAt = triage?.decidedAt ?? null;
  if (strip === null) return { banner, known: null, triagedAt };
  const facts = togetherOf(calls);
  return {
    banner,
    triagedAt,
    known: {
      patient: patientWords(banner, facts),
      where: whereWords(facts),
      callersWords: calls.flatMap((call) => call.versions.at(-1)?.facts.callersWords.trim() || []).join("” and before that “"),
      repeatCaller: facts?.repeatCaller ?? null,
      safeguarding: facts?.safeguarding.map(({ words }) => words) ?? [],
      triage: triage && { urgency: urgencyLabels[triage.urgency], decision: triageDecisionLabels[triage.decision], reason: triage.reason },
      nextAction: strip.nextAction,
      due: timeOrDate(strip.nextActionDue, now),
    },
  };
}

function patientWords(banner: Banner | null, facts: CallFacts | null): string {
  if (banner?.patient.kind === "known") return personNameText(banner.patient);
  const stated = facts?.patient;
  return stated && (stated.familyName ?? stated.givenName) ? `${personNameText(stated)} (stated, not identified)` : "Not identified";
}

function whereWords(facts: CallFacts | null): string {
  return (facts && factsOf(facts).find(({ label }) => label === "Where the person is")?.words) ?? "place not known";
}
