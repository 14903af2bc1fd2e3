import { kindOptions, boroughOptions, serviceChoices } from "#app/services/service-choices.ts";
import { ambulanceCategoryLabels } from "#domain/ambulance-category.ts";
import { callSourceLabels, placeTypeLabels, sceneSafetyLabels } from "#domain/call.ts";
import { currentGenderLabels, sexAtBirthLabels } from "#domain/gender.ts";
import { languageLabels } from "#domain/language.ts";
import { anyOf, day, moment, oneOf, tick, words, yesOrNo, type FormField } from "./form-fields.ts";

const labelsOf = (options: readonly { value: string; label: string }[]) => Object.fromEntries(options.map(({ value, label }) => [value, label]));

const call: readonly FormField[] = [
  oneOf("category", "Ambulance category", ambulanceCategoryLabels),
  words("callersWords", "What the caller says"),
  oneOf("source", "Where the call came from", callSourceLabels),
  moment("received", "When it rang"),
  words("joins", "Is it about a crisis that is already open?"),
  words("placeAddress", "Where the person is now"),
  words("placePostcode", "Postcode"),
  oneOf("boroughCode", "Borough", labelsOf(boroughOptions)),
  oneOf("placeType", "Kind of place", placeTypeLabels),
  words("accessNotes", "How to get in"),
  words("placeUnknown", "If nobody knows where: why not?"),
  words("callerName", "Name of the caller"),
  words("callerRelationship", "Who they are to the patient"),
  words("callbackNumber", "Number to call back"),
  yesOrNo("safeToCallBack", "Is it safe to call back?"),
  yesOrNo("repeatCaller", "Have they rung before about this?"),
  oneOf("sceneSafety", "Is the scene safe for a crew?", sceneSafetyLabels),
  words("sceneSafetyWords", "What makes it unsafe?"),
  words("safeguarding", "Safeguarding: is anybody else in danger or dependent?"),
  words("familyName", "Last name"),
  words("givenName", "First name"),
  day("born", "Date of birth"),
  words("approximateAge", "Or about how old?", "years"),
  oneOf("gender", "Gender", currentGenderLabels),
  words("nhsNumber", "NHS number"),
  yesOrNo("interpreterNeeded", "Is an interpreter needed?"),
  oneOf("language", "Language", languageLabels),
  words("patientAddress", "Home address, if the person is somewhere else"),
  words("adjustments", "Reasonable adjustments and communication needs"),
  tick("taking[]", "Who takes it?", "I am taking this call"),
];

const personDetails: readonly FormField[] = [
  words("crewNote", "What crews and call takers should know now"),
  words("familyName", "Last name"),
  words("givenName", "First name"),
  words("preferredName", "Preferred name"),
  words("pronouns", "Pronouns"),
  day("born", "Date of birth"),
  words("approximateAge", "Age, if the date of birth is not known"),
  words("nhsNumber", "NHS number"),
  tick("keepNhsNumber[]", "If the number does not check", "Keep it as it was given, marked as not verified"),
  oneOf("gender", "Gender", currentGenderLabels),
  oneOf("sexAtBirth", "Sex registered at birth", sexAtBirthLabels),
  words("addressLine1", "Address line 1"),
  words("addressLine2", "Address line 2"),
  words("town", "Town"),
  words("postcode", "Postcode"),
  tick("noFixedAbode[]", "No address", "No fixed abode"),
  words("gpPractice", "GP practice"),
  oneOf("language", "Language", languageLabels),
  words("languageWords", "Which language, if it is another one"),
  yesOrNo("interpreter", "Is an interpreter needed?"),
  words("communicationNeeds", "Communication needs"),
  words("reasonableAdjustments", "Reasonable adjustments"),
  day("died", "Date of death"),
  words("reason", "Where does this come from, and why do you change it?"),
];

const service: readonly FormField[] = [
  words("name", "Name of the service"),
  words("organisation", "Organisation that runs it"),
  words("odsCode", "ODS code"),
  oneOf("kind", "Kind of service", labelsOf(kindOptions)),
  words("whatItDoes", "What it does"),
  oneOf("area", "Where does it serve people?", { "all-london": "All of London", boroughs: "Some boroughs" }),
  anyOf("boroughs[]", "Boroughs", labelsOf(boroughOptions)),
  words("minimumAge", "Youngest age", "years"),
  words("maximumAge", "Oldest age", "years"),
  oneOf("hours", "When is it open?", { always: "Always, day and night", listed: "At these hours", "not-known": "Not known" }),
  ...serviceChoices.days.flatMap(({ day: code, label }) => [words(`opens-${code}`, `${label}, opens`), words(`closes-${code}`, `${label}, closes`)]),
  words("hoursNote", "Bank holidays and exceptions"),
  words("professionalPhone", "Professional line"),
  words("publicPhone", "Public line"),
  words("email", "E-mail for referrals"),
  words("referralRoute", "How to refer"),
  oneOf("acceptsAmbulance", "Does it take referrals from the ambulance service?", { yes: "Yes", no: "No" }),
  words("answersWithinHours", "Answers a referral within", "hours"),
  words("exclusions", "Whom it does not take"),
  words("capacityNote", "Capacity now"),
  words("languages", "Languages and interpreters"),
  words("accessibility", "Access"),
  words("verifiedHow", "How was this entry checked, if it was today?"),
  words("closesOn", "Closed from"),
  words("closedReason", "Why does it close, and where can people turn instead?"),
  words("reason", "Why does the entry change?"),
];

/** The forms outside a crisis, by the first word of their draft's key. */
export const otherForms: Readonly<Record<string, () => readonly FormField[]>> = { call: () => call, "person-details": () => personDetails, service: () => service };
