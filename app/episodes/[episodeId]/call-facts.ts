import { addressInline } from "#components/text/address-text.ts";
import { clinicalDate, clinicalDateTime } from "#components/text/clinical-date.ts";
import { nhsNumberText } from "#components/text/nhs-number-text.ts";
import { personNameText } from "#components/text/person-name-text.ts";
import { phoneText } from "#components/text/phone-text.ts";
import { ambulanceCategoryLabels } from "#domain/ambulance-category.ts";
import { boroughByCode } from "#domain/borough.ts";
import { callSourceLabels, placeTypeLabels, sceneSafetyLabels, type CallFacts, type CodedWords, type StatedPatient } from "#domain/call.ts";
import { currentGenderLabels, currentGenders } from "#domain/gender.ts";
import { languageLabels, languages } from "#domain/language.ts";
import { nhsNumberStandingLabels } from "#domain/person.ts";

/** A label in the middle of a sentence; abbreviations keep their capitals. */
const inSentence = (label: string): string => label.slice(0, 1).toLowerCase() + label.slice(1);

/** One fact of a call, in words; null where nothing was said of it. */
export type Fact = { label: string; words: string | null };

const yesOrNo = (answer: boolean | null, yes: string, no: string): string | null => (answer === null ? null : answer ? yes : no);
const joined = (parts: readonly (string | null | undefined)[], between = ", "): string | null => parts.filter(Boolean).join(between) || null;
const listed = (coded: readonly CodedWords[]): string | null => joined(coded.map(({ words }) => words), "\n");

/** Everything that is known of a call, in the order in which it is asked. */
export function factsOf(facts: CallFacts): Fact[] {
  return [
    { label: "Category", words: facts.category && ambulanceCategoryLabels[facts.category] },
    { label: "From", words: callSourceLabels[facts.source] },
    { label: "Caller", words: joined([facts.callerName, facts.callerRelationship]) },
    { label: "Number to call back", words: facts.callbackNumber && phoneText(facts.callbackNumber) },
    { label: "Safe to call back?", words: yesOrNo(facts.safeToCallBack, "Yes", "No: not safe to call back") },
    { label: "Call back between", words: callBackWords(facts) },
    { label: "Where the person is", words: joined([facts.placeType && placeTypeLabels[facts.placeType], addressInline({ lines: [facts.placeAddress], postcode: facts.placePostcode }), boroughOf(facts)]) },
    { label: "How to get in", words: facts.accessNotes },
    { label: "Sender’s summary", words: facts.clinicalSummary },
    ...patientFacts(facts.patient),
    { label: "Scene", words: joined([sceneSafetyLabels[facts.sceneSafety], facts.sceneSafetyWords], ": ") },
    { label: "Safeguarding", words: listed(facts.safeguarding) },
    { label: "Adjustments", words: listed(facts.adjustments) },
    { label: "Has rung before", words: yesOrNo(facts.repeatCaller, "Yes", "No") },
    { label: "Other flags", words: joined(facts.otherFlags.map(({ kind, words }) => `${kind}: ${words}`), "\n") },
  ];
}

function patientFacts(patient: StatedPatient): Fact[] {
  return [
    { label: "Stated name", words: patient.familyName === null && patient.givenName === null ? null : personNameText(patient) },
    { label: "Stated date of birth", words: patient.bornOn === null ? patient.approximateAge && `About ${patient.approximateAge} years old` : clinicalDate(patient.bornOn) },
    { label: "Stated gender", words: genderWords(patient.gender) },
    { label: "Stated NHS number", words: patient.nhsNumber && `${nhsNumberText(patient.nhsNumber)} (${inSentence(nhsNumberStandingLabels[patient.nhsNumberStanding])})` },
    { label: "Stated home address", words: addressInline({ lines: [patient.address], postcode: patient.postcode }) || null },
    { label: "Stated telephone", words: patient.phone && phoneText(patient.phone) },
    { label: "Language", words: joined([languageWords(patient.language), yesOrNo(patient.interpreterNeeded, "interpreter needed", "no interpreter needed")]) },
    { label: "GP practice", words: patient.gpPractice },
    { label: "Stated ethnicity", words: patient.ethnicCategory },
  ].map(({ label, words }) => ({ label, words: words || null }));
}

function boroughOf({ boroughCode }: CallFacts): string | null {
  return boroughCode === null ? null : (boroughByCode(boroughCode)?.name ?? null);
}

function callBackWords({ callBackFrom, callBackBy }: CallFacts): string | null {
  if (callBackFrom === null && callBackBy === null) return null;
  return joined([callBackFrom && `from ${clinicalDateTime(callBackFrom)}`, callBackBy && `by ${clinicalDateTime(callBackBy)}`]);
}

/** A code that we know in its words; anything else as it was sent. */
function genderWords(gender: string | null): string | null {
  const known = currentGenders.find((each) => each === gender);
  return known ? currentGenderLabels[known] : gender;
}

function languageWords(language: string | null): string | null {
  const known = languages.find((each) => each === language);
  return known && known !== "other" ? languageLabels[known] : language;
}

/** Labels of what nobody stated, for one sentence: "caller, how to get in, NHS number". */
export function silentFacts(facts: readonly Fact[]): string {
  return facts.flatMap(({ label, words }) => (words === null ? [inSentence(label.replace(/^Stated |\?$/g, ""))] : [])).map((label) => label.replace(/^(nHS|gP)/, (start) => start.toUpperCase())).join(", ");
}

export type ChangedFact = { label: string; before: string; after: string };

/** What a later version says differently from the one before it; nothing said is "". */
export function changedFacts(before: CallFacts, after: CallFacts): ChangedFact[] {
  const [old, recent] = [before, after].map((facts) => new Map([...factsOf(facts), { label: "Caller’s words", words: facts.callersWords.trim() || null }].map(({ label, words }) => [label, words ?? ""])));
  return [...(recent ?? [])].flatMap(([label, words]) => (old?.get(label) === words ? [] : [{ label, before: old?.get(label) ?? "", after: words }]));
}
