import { clinicalDateTime } from "#components/text/clinical-date.ts";
import type { Tx } from "#db/client.ts";
import type { Banner } from "#db/queries/banner.ts";
import { listCalls } from "#db/queries/calls.ts";
import { findTriage } from "#db/queries/triages.ts";
import type { SectionId } from "#domain/assessment-sections.ts";
import type { Assessment } from "#domain/assessment.ts";
import { borrowsFromBefore, lenderWords, type KnownBefore } from "#domain/known-before.ts";

type FromBefore = Pick<KnownBefore, "triage" | "calls">;

/** What was known before the person was seen, read only for the sections that borrow from it; each with where, when and whom it is from. */
export async function readKnownBefore(tx: Tx, episodeId: string, section: SectionId): Promise<FromBefore | null> {
  if (!borrowsFromBefore(section)) return lenderWords(section) && { triage: null, calls: [] };
  const [triage, calls] = await Promise.all([findTriage(tx, episodeId), listCalls(tx, episodeId)]);
  return {
    triage: triage && { answers: triage.answers, reason: triage.reason, source: `Triage, ${clinicalDateTime(triage.decidedAt)}, ${triage.decidedByName}` },
    calls: calls.toReversed().flatMap(({ receivedAt, versions }) => {
      const facts = versions.at(-1)?.facts;
      if (facts === undefined) return [];
      const who = [facts.callerName ?? "Caller", facts.callerRelationship && `(${facts.callerRelationship.toLowerCase()})`].filter(Boolean).join(" ");
      return [{ who, words: facts.callersWords, source: `${who}, ${clinicalDateTime(receivedAt)}` }];
    }),
  };
}

/** Together with what the banner says about allergies, and with what other sections hold. */
export function withRecord(before: FromBefore | null, banner: Banner | null, { sections }: Pick<Assessment, "sections">): KnownBefore | null {
  return before && { ...before, allergies: banner?.patient.kind === "known" ? banner.patient.allergies : null, sections };
}
