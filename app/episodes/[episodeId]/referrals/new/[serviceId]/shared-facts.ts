import { addressInline } from "#components/text/address-text.ts";
import { clinicalDate } from "#components/text/clinical-date.ts";
import { nhsNumberText } from "#components/text/nhs-number-text.ts";
import { personNameText } from "#components/text/person-name-text.ts";
import { phoneText } from "#components/text/phone-text.ts";
import type { Banner } from "#db/queries/banner.ts";
import type { Identity } from "#domain/person.ts";
import type { SharedFact } from "#domain/referral-content.ts";
import { languageLabels, type Language } from "#domain/language.ts";

/** The facts by which a service finds and reaches the person: no more than it needs (Caldicott principle 3). */
export function factsToShare(banner: Banner | null, identity: Identity | null): SharedFact[] {
  if (banner === null) return [];
  const { patient } = banner;
  if (patient.kind === "unknown") {
    return shared([["Person", "Not identified yet"], ["Call", patient.callReference], ["Telephone of the caller", patient.callerNumber && phoneText(patient.callerNumber)]]);
  }
  return shared([
    ["Person", personNameText(patient)],
    ["Prefers to be called", patient.preferredName],
    ["Born", patient.bornOn ? clinicalDate(patient.bornOn) : patient.approximateAge && `About ${patient.approximateAge.replace("y", " years old")}`],
    ["NHS number", patient.nhsNumber && `${nhsNumberText(patient.nhsNumber)}${patient.nhsNumberVerified ? "" : " (not verified)"}`],
    ["Address", patient.address && addressInline(patient.address)],
    ["Telephone", patient.phones.map(({ kind, number, caution }) => [`${kind} ${phoneText(number)}`, caution].filter(Boolean).join(". ")).join("\n")],
    ["Language", languageWords(identity)],
    ["Adjustments", identity?.reasonableAdjustments ?? null],
  ]);
}

function shared(facts: readonly (readonly [label: string, text: string | null])[]): SharedFact[] {
  return facts.flatMap(([label, text]) => (text === null || text.trim() === "" ? [] : [{ label, text }]));
}

function languageWords(identity: Identity | null): string | null {
  const { language = null, interpreterNeeded = null } = identity ?? {};
  if (language === null && interpreterNeeded !== true) return null;
  const named = language !== null && language in languageLabels ? languageLabels[language as Language] : (language ?? "Not known");
  return interpreterNeeded === true ? `${named}. Interpreter needed` : named;
}
