import type { Tx } from "#db/client.ts";
import { findAssessment, listAssessments } from "#db/queries/assessments.ts";
import { findPlan } from "#db/queries/plans.ts";
import { findService } from "#db/queries/services.ts";
import { findTriage } from "#db/queries/triages.ts";
import type { ReferralSource } from "#domain/referral-content.ts";
import { findReferringEpisode } from "../to-whom.ts";
import { factsToShare } from "./shared-facts.ts";

/** The crisis and the service that it is referred to, with the facts that would be shared. Null where either is not there for the actor. */
export async function findReferring(tx: Tx, { episodeId, serviceId, now }: { episodeId: string; serviceId: string; now: Date }) {
  const [from, service] = await Promise.all([findReferringEpisode(tx, episodeId, now), findService(tx, serviceId)]);
  if (from === null || service === null) return null;
  const liveReferralId = from.live.find((each) => each.service.id === serviceId)?.id ?? null;
  return { ...from, service: { ...service, liveReferralId }, facts: factsToShare(from.banner, from.identity) };
}

export type Referring = NonNullable<Awaited<ReturnType<typeof findReferring>>>;

/** What the record holds to start from: the newest assessment, the triage that stands, the care plan. */
export async function findReferralSource(tx: Tx, episodeId: string, callersWords: string): Promise<ReferralSource> {
  const [triage, [newest], plan] = await Promise.all([findTriage(tx, episodeId), listAssessments(tx, episodeId), findPlan(tx, episodeId, "care")]);
  const sections = newest ? ((await findAssessment(tx, episodeId, newest.id))?.sections ?? []) : [];
  const answer = (section: string, question: string): string => {
    const held = sections.find((each) => each.section === section)?.answers[question];
    return typeof held === "string" ? held : "";
  };
  const lines = plan?.versions[0]?.lines ?? [];
  return {
    callersWords, triage, wants: answer("crisis", "wants"), account: answer("crisis", "account"), impression: answer("plan", "impression"), assessmentPlan: answer("plan", "plan"),
    ifWorse: answer("plan", "if-worse"), planLines: lines.filter(({ part, heading }) => part === "goal" || part === "step" || heading === "matters").slice(0, 6).map(({ words }) => words),
  };
}
