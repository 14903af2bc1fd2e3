import { answerName, wordsName } from "#app/episodes/[episodeId]/triage/typed-answers.ts";
import { otherCopyRows } from "#app/episodes/[episodeId]/plan/agreement/copy-rows.ts";
import { clockStartLabels, consultedBeforehandLabels, detentionPowerLabels, safePlaceLabels } from "#domain/detention-powers.ts";
import { closureOutcomeLabels } from "#domain/closure.ts";
import { followUpKindLabels } from "#domain/follow-up.ts";
import { sbarLabels, type Sbar } from "#domain/handover.ts";
import { acvpuLabels } from "#domain/news2.ts";
import { news2Limits, news2ParameterLabels, type MeasuredParameter } from "#domain/news2-bands.ts";
import { confirmName } from "#domain/observations.ts";
import { agreementCapacityLabels, copyWayLabels, lineAgreementLabels, planAgreementLabels } from "#domain/plan.ts";
import { physicalRedFlags, safetyWordings, sceneFacts, type SafetyQuestion } from "#domain/red-flag.ts";
import { consentBasisLabels, referralReasonLabels } from "#domain/referral-codes.ts";
import { referralChannelLabels } from "#domain/referral.ts";
import { agreementLabels, policeThresholdLabels, presentationWordings } from "#domain/triage-answers.ts";
import { triageDecisionLabels } from "#domain/triage.ts";
import { urgencyLabels } from "#domain/urgency.ts";
import { anyOf, chosen, moment, oneOf, tick, words, yesOrNo, type FormField, type Typed } from "./form-fields.ts";

const safety = (question: SafetyQuestion): FormField[] => [
  yesOrNo(answerName(question), safetyWordings[question].wording), words(wordsName(question), safetyWordings[question].ifYes),
];

const triage: readonly FormField[] = [
  ...physicalRedFlags.flatMap(safety),
  ...sceneFacts.flatMap(safety),
  words("presentation", presentationWordings.presentation),
  yesOrNo("spokeDirectly", presentationWordings["spoke-directly"]),
  yesOrNo("alone", presentationWordings.alone),
  words("supports", presentationWordings.supports),
  yesOrNo("interpreter", presentationWordings.interpreter),
  words("language", presentationWordings.language),
  oneOf("urgency", "How soon must the person be seen?", urgencyLabels),
  words("differsBecause", "Why do you differ from what the answers propose?"),
  oneOf("decision", "What happens now?", triageDecisionLabels),
  moment("callBack", "Call back at"),
  oneOf("policeThreshold", presentationWordings["police-threshold"], policeThresholdLabels),
  words("policeReference", presentationWordings["police-reference"]),
  words("otherService", presentationWordings["other-service"]),
  words("reason", "Why?"),
  words("safetyNetting", "What did you say to do if things get worse?"),
  oneOf("agreed", "Is this agreed with the person?", agreementLabels),
];

const measured = (parameter: MeasuredParameter): FormField[] => [
  words(parameter, news2ParameterLabels[parameter], news2Limits[parameter].unit), anyOf(confirmName(parameter), `${news2ParameterLabels[parameter]}: is this right?`, {}),
];

const observations: readonly FormField[] = [
  moment("taken", "Taken at"),
  ...measured("respirations"),
  ...measured("spo2"),
  anyOf("scale2[]", "SpO₂ scale", { confirmed: "Use SpO₂ scale 2" }),
  oneOf("breathing", "Air or oxygen", { air: "Air", oxygen: "Oxygen", "not-measured": "Not recorded" }),
  ...measured("systolic"),
  ...measured("pulse"),
  oneOf("acvpu", "Consciousness", { ...acvpuLabels, "not-measured": "Not assessed" }),
  ...measured("temperature"),
  yesOrNo("pregnant", "Are they pregnant, or did they give birth in the last 6 weeks?"),
  words("note", "Note"),
];

const sbar = (Object.keys(sbarLabels) as (keyof Sbar)[]).map((name) => words(name, sbarLabels[name]));

const referral: readonly FormField[] = [
  oneOf("reasonCode", "Reason for the referral", referralReasonLabels),
  words("words", "What do you ask the service to do?"),
  oneOf("urgency", "How soon must the person be seen?", urgencyLabels),
  ...sbar,
  oneOf("consentBasis", "On what basis is this shared?", consentBasisLabels),
  words("consentWords", "If they have not agreed: why is it shared all the same?"),
  oneOf("channel", "How does it reach the service?", referralChannelLabels),
  words("yearOfBirth", "Type the year of birth again"),
  words("familyStart", "Type the first two letters of the last name again"),
];

const station: readonly FormField[] = [words("police-authorised-by", "Which inspector or above authorised it?"), tick("adult[]", "Age", "They are 18 or over")];

const clock: readonly FormField[] = [
  oneOf("power", "Which section?", detentionPowerLabels),
  oneOf("clock-start", "What started the clock?", clockStartLabels),
  moment("started", "When did that happen?"),
  oneOf("place", "Where are they kept?", safePlaceLabels),
  ...station,
  words("place-name", "Name of the place"),
  oneOf("consulted", "Whom did the constable ask before using section 136?", consultedBeforehandLabels),
  words("consulted-words", "Who was it, and what did they say?"),
  words("note", "Note"),
];

const status: readonly FormField[] = [
  oneOf("power", "Which legal status?", detentionPowerLabels), words("power-words", "Which other legal status?"), moment("started", "Since when?"), words("note", "Note"),
];

/** The lines of a plan are named by their place: what they say is in the plan. */
function agreement(values: Typed): FormField[] {
  const lines = [...new Set(Object.keys(values).flatMap((name) => /^line-(\d+)/.exec(name)?.[1] ?? []))].map(Number).toSorted((one, other) => one - other);
  return [
    oneOf("agreement", "Does the person agree to this plan?", planAgreementLabels),
    ...lines.flatMap((line) => [oneOf(`line-${line}`, `Line ${line + 1} of the plan`, lineAgreementLabels), words(`line-${line}-words`, `Line ${line + 1} as it is now`)]),
    words("words", "What was not agreed, or why not today"),
    words("present", "Who was there?"),
    oneOf("capacity", "Can the person decide about this plan?", agreementCapacityLabels),
    words("capacity-words", "What shows it, and who was asked instead"),
    oneOf("copy", "A copy for the person", copyWayLabels),
    ...otherCopyRows.flatMap((row) => [words(`copy-${row}-to`, row === 1 ? "Somebody else who has a copy" : "And somebody else"), oneOf(`copy-${row}-how`, row === 1 ? "How" : "How, for the second", copyWayLabels)]),
    words("review", "When is the plan looked at again?"),
    tick("weekend[]", "Weekend", "A Saturday or Sunday is meant"),
  ];
}

/** The forms of a crisis, by the first word of their draft's key. */
export const crisisForms: Readonly<Record<string, (values: Typed, rest: readonly string[]) => readonly FormField[]>> = {
  addendum: () => [words("words", "What is to be added"), moment("happened", "When did it happen?")],
  agreement,
  "assessment-return": () => [words("words", "What is to be revised?")],
  closure: () => [oneOf("outcome", "How did it end?", closureOutcomeLabels), words("words", "In words")],
  detention: (_values, rest) => (rest.includes("status") ? status : clock),
  "follow-up": () => [oneOf("kind", "With whom?", followUpKindLabels), words("purpose", "What is it for?"), moment("due", "Due"), chosen("ownerId", "Who does it?")],
  handover: () => [chosen("offeredTo", "Who is to have the call?"), ...sbar],
  observations: () => observations,
  referral: () => referral,
  response: () => [chosen("crewId", "Which crew?"), words("briefing", "What should the crew know before they arrive?")],
  review: () => [words("findings", "What did you find?"), words("decision", "What did you decide, and why?"), words("task", "What is to be done?"), moment("due", "By when?")],
  triage: () => triage,
};
