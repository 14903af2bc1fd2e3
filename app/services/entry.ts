import type { FormValues } from "#components/form/form-state.ts";
import type { ServiceEntry } from "#db/commands/services.ts";
import type { Service } from "#db/queries/services.ts";
import { weekdays } from "#domain/service.ts";
import { typedTimeOf } from "#domain/typed-time.ts";
import { boroughOptions } from "./service-choices.ts";
import type { ServiceChange, ServiceForm } from "./service-schema.ts";
import { hoursLines, kindWords } from "./service-words.ts";

const orNull = (text: string) => (text === "" ? null : text);
const numberOrNull = (text: string) => (text === "" ? null : Number(text));

/** What the form says, as the directory keeps it. A word on how it was checked counts as checked now. */
export function entryFrom(input: ServiceForm, by: string, now: Date): ServiceEntry {
  const checked = input.verifiedHow === "" ? {} : { verifiedAt: now, verifiedBy: by, verifiedHow: input.verifiedHow };
  return {
    name: input.name, organisation: input.organisation, odsCode: orNull(input.odsCode), kind: input.kind, whatItDoes: orNull(input.whatItDoes), servesAllLondon: input.area === "all-london",
    minimumAge: numberOrNull(input.minimumAge), maximumAge: numberOrNull(input.maximumAge), allHours: input.hours === "always",
    openingHours: input.hours === "listed" ? weekdays.flatMap((day) => (input[`opens-${day}`] === "" ? [] : [{ day, opens: input[`opens-${day}`], closes: input[`closes-${day}`] }])) : [],
    hoursNote: orNull(input.hoursNote), professionalPhone: orNull(input.professionalPhone), publicPhone: orNull(input.publicPhone), email: orNull(input.email), referralRoute: input.referralRoute,
    acceptsAmbulance: input.acceptsAmbulance === "yes", exclusions: orNull(input.exclusions), languages: orNull(input.languages), accessibility: orNull(input.accessibility),
    capacityNote: orNull(input.capacityNote), answersWithinHours: Number(input.answersWithinHours), boroughs: input.area === "boroughs" ? input["boroughs[]"] : [], ...checked,
  };
}

/** What the directory keeps, as the form shows it. */
export function formFrom(service: Service): FormValues {
  const hours = Object.fromEntries(service.openingHours.flatMap(({ day, opens, closes }) => [[`opens-${day}`, opens], [`closes-${day}`, closes]]));
  return {
    name: service.name, organisation: service.organisation, odsCode: service.odsCode ?? "", kind: service.kind, whatItDoes: service.whatItDoes ?? "", area: service.servesAllLondon ? "all-london" : "boroughs",
    "boroughs[]": service.boroughs, minimumAge: service.minimumAge?.toString() ?? "", maximumAge: service.maximumAge?.toString() ?? "",
    hours: service.allHours ? "always" : service.openingHours.length > 0 ? "listed" : "not-known", ...hours, hoursNote: service.hoursNote ?? "",
    professionalPhone: service.professionalPhone ?? "", publicPhone: service.publicPhone ?? "", email: service.email ?? "", referralRoute: service.referralRoute,
    acceptsAmbulance: service.acceptsAmbulance ? "yes" : "no", exclusions: service.exclusions ?? "", languages: service.languages ?? "", accessibility: service.accessibility ?? "",
    capacityNote: service.capacityNote ?? "", answersWithinHours: String(service.answersWithinHours), verifiedHow: "", reason: "",
    closesOn: service.closedFrom ? typedTimeOf(service.closedFrom).date : "", closedReason: service.closedReason ?? "",
  };
}

const areaWords: Record<string, string> = { "all-london": "All of London", boroughs: "Some boroughs" };
const yesNo: Record<string, string> = { yes: "Yes", no: "No" };

/** Each field of a form as somebody reads it: no codes. */
function inWords(form: FormValues): { name: string; label: string; words: string }[] {
  const text = (name: string) => [form[name] ?? ""].flat().join(", ");
  const openingHours = weekdays.flatMap((day) => (text(`opens-${day}`) === "" ? [] : [{ day, opens: text(`opens-${day}`), closes: text(`closes-${day}`) }]));
  const hours = text("hours") === "not-known" ? "Not known" : hoursLines({ allHours: text("hours") === "always", openingHours }).join("\n");
  const boroughs = text("area") === "boroughs" ? [form["boroughs[]"] ?? []].flat() : [];
  return [
    ...rows([["name", "Name of the service"], ["organisation", "Organisation"], ["odsCode", "ODS code"]], text),
    { name: "kind", label: "Kind of service", words: kindWords(text("kind")) },
    { name: "area", label: "Where it serves people", words: areaWords[text("area")] ?? "" },
    { name: "boroughs[]", label: "Boroughs", words: boroughOptions.filter(({ value }) => boroughs.includes(value)).map(({ label }) => label).join(", ") },
    { name: "hours", label: "When it is open", words: hours },
    { name: "acceptsAmbulance", label: "Takes ambulance referrals", words: yesNo[text("acceptsAmbulance")] ?? "" },
    ...rows([
      ["whatItDoes", "What it does"], ["minimumAge", "Youngest age"], ["maximumAge", "Oldest age"], ["hoursNote", "Bank holidays and exceptions"], ["professionalPhone", "Professional line"],
      ["publicPhone", "Public line"], ["email", "E-mail for referrals"], ["referralRoute", "How to refer"], ["answersWithinHours", "Answers within (hours)"], ["exclusions", "Whom it does not take"],
      ["capacityNote", "Capacity now"], ["languages", "Languages and interpreters"], ["accessibility", "Access"],
      ["closesOn", "Closed from"], ["closedReason", "Why it closes"],
    ], text),
  ];
}

const rows = (names: readonly (readonly [name: string, label: string])[], text: (name: string) => string) => names.map(([name, label]) => ({ name, label, words: text(name) }));

/** What differs between the directory and what was typed, field by field, for whoever finds that somebody else saved first. */
export function compared(service: Service, typed: ServiceChange): { name: string; label: string; theirs: string; yours: string }[] {
  const mine = inWords(typed);
  return inWords(formFrom(service))
    .map(({ name, label, words }, at) => ({ name, label, theirs: words, yours: mine[at]?.words ?? "" }))
    .filter(({ theirs, yours }) => theirs !== yours);
}
