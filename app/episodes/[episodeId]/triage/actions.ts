"use server";

import { paths } from "#app/paths.ts";
import { StaleRecord, type Tx } from "#db/client.ts";
import { insertTriage } from "#db/commands/triages.ts";
import { setNextAction } from "#db/commands/strips.ts";
import { newId } from "#db/ids.ts";
import { findEpisodeToChange } from "#db/queries/episodes.ts";
import { findTriage } from "#db/queries/triages.ts";
import { answeredYes } from "#domain/red-flag.ts";
import { callStanding, whyNotRespond } from "#domain/strip.ts";
import { freezePresentation, freezeSafetyAnswers, policeThresholdLabels } from "#domain/triage-answers.ts";
import { callBackDueBy, nextActionAfterTriage, proposeUrgency, whyNotCallBackAt } from "#domain/triage.ts";
import { isTimeTyped, readTypedTime } from "#domain/typed-time.ts";
import { dueBy } from "#domain/urgency.ts";
import { londonTime } from "#domain/london-time.ts";
import { recordAction, type WhyNot } from "#server/record-action.ts";
import { comparedTriages } from "./compared.ts";
import { triageSchema, type TriageForm } from "./schema.ts";

/** Records a triage as a new row, and what its owner does next. Whoever triages second sees what the first one decided. */
export const recordTriage = recordAction({
  name: "triage.record",
  for: "clinicians",
  form: triageSchema,
  find: ({ tx, input }) => findToTriage(tx, input.episodeId),
  whyNot: ({ found, actor, input, now }) =>
    whyNotRespond(callStanding(found), actor) ?? whyNotCallBack(input, now),
  change: async ({ found, actor, input, tx, now }) => {
    if (input.version !== (found.standing?.id ?? "none")) throw new StaleRecord();
    const id = newId();
    await insertTriage(tx, { id, ...rowOf(input), episodeId: found.id, decidedAt: now, decidedBy: actor.id, reachBy: dueBy(input.urgency, now) });
    const next = nextOf(input, now);
    await setNextAction(tx, { episodeId: found.id, what: next.words, due: next.due, now });
    const isSending = input.decision === "send-crew";
    return {
      audit: { action: "triage.recorded", episodeId: found.id, subjectId: id, detail: { urgency: input.urgency, decision: input.decision, again: found.standing !== null } },
      goTo: isSending ? paths.sendCrew(found.id, { done: "triage-recorded-send-crew" }) : paths.episode(found.id, { done: "triage-recorded" }),
    };
  },
  theirs: ({ standing, strip }, input, now) => ({
    version: standing?.id ?? "none",
    by: standing?.decidedByName ?? "",
    at: standing ? londonTime(standing.decidedAt) : "",
    fields: standing && strip ? comparedTriages({ triage: standing, next: { words: strip.nextAction, due: strip.nextActionDue } }, { triage: rowOf(input), next: nextOf(input, now) }) : [],
  }),
});

/** The strip is locked: a colleague's triage of the same call waits, and then meets this one. */
async function findToTriage(tx: Tx, episodeId: string) {
  const episode = await findEpisodeToChange(tx, episodeId);
  if (episode === null || (episode.strip?.takenAt && !episode.seesRecord)) return null;
  return { ...episode, standing: await findTriage(tx, episodeId) };
}

const typedCallBack = (input: TriageForm) => ({ date: input["callBack-date"], time: input["callBack-time"] });

function whyNotCallBack(input: TriageForm, now: Date): WhyNot {
  if (input.decision !== "call-back" || !isTimeTyped(typedCallBack(input))) return null;
  const read = readTypedTime(typedCallBack(input), now, "ahead");
  if (!read.ok) return { field: `callBack-${read.part}`, refusal: read.refusal };
  const refusal = whyNotCallBackAt(read.at, input.urgency, now);
  return refusal === null ? null : { field: "callBack-time", refusal };
}

/** The agreed time, else the usual one for the urgency. */
function callBackAt(input: TriageForm, now: Date): Date {
  const read = isTimeTyped(typedCallBack(input)) ? readTypedTime(typedCallBack(input), now, "ahead") : null;
  return read?.ok ? read.at : callBackDueBy(input.urgency, now);
}

const nextOf = (input: TriageForm, now: Date) => nextActionAfterTriage(input.decision, now, callBackAt(input, now));

const orNull = (words: string): string | null => (words.trim() === "" ? null : words);

function rowOf(input: TriageForm) {
  const proposal = proposeUrgency(input.safety);
  const differs = proposal !== null && proposal.urgency !== input.urgency;
  return {
    answers: [...freezeSafetyAnswers(input.safety), ...freezePresentation(presentationOf(input))],
    redFlags: answeredYes(input.safety),
    urgency: input.urgency,
    decision: input.decision,
    reason: input.reason,
    proposedUrgency: proposal?.urgency ?? null,
    differsBecause: differs ? input.differsBecause : null,
    agreedWithPatient: input.agreed,
    safetyNetting: orNull(input.safetyNetting),
  };
}

/** Details of a decision that was not taken in the end are not part of the triage. */
function presentationOf(input: TriageForm) {
  const isPolice = input.decision === "police-with-health";
  return {
    presentation: input.presentation,
    "spoke-directly": input.spokeDirectly,
    alone: input.alone,
    supports: input.supports,
    interpreter: input.interpreter,
    language: input.interpreter === "yes" ? input.language : null,
    "police-threshold": isPolice && input.policeThreshold ? policeThresholdLabels[input.policeThreshold] : null,
    "police-reference": isPolice ? input.policeReference : null,
    "other-service": input.decision === "other-service" ? input.otherService : null,
  };
}
