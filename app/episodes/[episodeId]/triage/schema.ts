import * as z from "zod";
import { safetyQuestions, safetyWordings, threeStates, type SafetyAnswers } from "#domain/red-flag.ts";
import { agreements, policeThresholds } from "#domain/triage-answers.ts";
import { openQuestions, proposeUrgency, triageDecisions, whyNotTogether, type TriageDecision } from "#domain/triage.ts";
import { urgencies, urgencyLabels, type Urgency } from "#domain/urgency.ts";
import { answerName, typedSafetyAnswers, wordsName } from "./typed-answers.ts";

const longest = 20_000;
const tooLong = `Shorten this to ${longest.toLocaleString("en-GB")} characters. Nothing is cut.`;

const text = () => z.string().max(longest, tooLong).default("");
const choice = <const Words extends readonly [string, ...string[]]>(words: Words) => z.enum(words).optional().catch(undefined);

type SafetyShape = Record<ReturnType<typeof answerName>, z.ZodOptional<z.ZodString>> & Record<ReturnType<typeof wordsName>, ReturnType<typeof text>>;
const safetyShape = Object.fromEntries(safetyQuestions.flatMap((question) => [[answerName(question), z.string().optional()], [wordsName(question), text()]])) as SafetyShape;

/** As it is posted. Everything may be empty here, so that every gap is named at once and not one after the other. */
const typed = z.object({
  ...safetyShape,
  episodeId: z.uuid(),
  /** The triage that stood when the page was opened, or "none". */
  version: z.string().max(40),
  presentation: text(),
  spokeDirectly: choice(threeStates),
  alone: choice(threeStates),
  supports: text(),
  interpreter: choice(threeStates),
  language: text(),
  urgency: choice(urgencies),
  decision: choice(triageDecisions),
  "callBack-date": z.string().max(100).default(""),
  "callBack-time": z.string().max(100).default(""),
  policeThreshold: choice(policeThresholds),
  policeReference: text(),
  otherService: text(),
  reason: text(),
  differsBecause: text(),
  agreed: choice(agreements),
  safetyNetting: text(),
});

type Typed = z.output<typeof typed>;
type Complaint = (field: string, words: string) => void;

/** The form of a triage, as `recordTriage` and the browser check it. */
export const triageSchema = typed.transform((values, context) => {
  const complain: Complaint = (field, message) => context.addIssue({ code: "custom", path: [field], message });
  const safety = typedSafetyAnswers(values);
  // Checked in the order of the page, so that the list of what is missing reads from top to bottom.
  checkSafety(safety, values.urgency, complain);
  checkPresentation(values, complain);
  const { urgency, decision, agreed, ...rest } = values;
  if (!urgency) complain("urgency", "Choose how soon the person must be seen.");
  checkDecision(values, safety, complain);
  if (!agreed) complain("agreed", "Say whether this is agreed with the person.");
  return urgency && decision && agreed ? { ...rest, urgency, decision, agreed, safety } : z.NEVER;
});

export type TriageForm = z.output<typeof triageSchema>;

function checkSafety(safety: SafetyAnswers, urgency: Urgency | undefined, complain: Complaint): void {
  for (const question of openQuestions(safety, urgency)) {
    complain(answerName(question), `${safetyWordings[question].short}: answer yes or no, or choose “Not asked or not known”.`);
  }
}

function checkPresentation({ presentation, spokeDirectly, urgency }: Typed, complain: Complaint): void {
  if (presentation.trim() === "") complain("presentation", "Write what is happening.");
  if (!spokeDirectly && urgency !== "emergency") complain("spokeDirectly", "Say whether you spoke with the person themselves.");
}

const withoutVisit: readonly TriageDecision[] = ["call-back", "advice", "other-service"];

function checkDecision(values: Typed, safety: SafetyAnswers, complain: Complaint): void {
  const { urgency, decision } = values;
  const proposal = proposeUrgency(safety);
  if (urgency && proposal && proposal.urgency !== urgency && values.differsBecause.trim() === "") {
    complain("differsBecause", `The answers propose ${urgencyLabels[proposal.urgency]}. Write why you chose ${urgencyLabels[urgency]}.`);
  }
  if (!decision) return complainAboutReason(values, complain, "Choose what happens now.");
  const apart = urgency ? whyNotTogether(urgency, decision) : null;
  if (apart) complain("decision", apart);
  if (decision === "police-with-health" && !values.policeThreshold) complain("policeThreshold", "Choose what makes it a matter for the police.");
  if (decision === "other-service" && values.otherService.trim() === "") complain("otherService", "Write which service, and who tells them.");
  complainAboutReason(values, complain, null);
  if (withoutVisit.includes(decision) && values.safetyNetting.trim() === "") {
    complain("safetyNetting", "Nobody goes now, so write what was said to do if things get worse.");
  }
}

function complainAboutReason({ reason }: Typed, complain: Complaint, noDecision: string | null): void {
  if (noDecision) complain("decision", noDecision);
  if (reason.trim() === "") complain("reason", "Write why you decided this.");
}
