import type { FormValues } from "#components/form/form-state.ts";
import type { ServiceEntry } from "#db/commands/services.ts";
import type { Service } from "#db/queries/services.ts";
import { weekdays } from "#domain/service.ts";
import type { ServiceForm } from "./service-schema.ts";

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
  };
}

const labels: Record<string, string> = {
  name: "Name of the service", organisation: "Organisation", referralRoute: "How to refer", professionalPhone: "Professional line", publicPhone: "Public line", email: "E-mail for referrals",
  hours: "When it is open", hoursNote: "Bank holidays and exceptions", exclusions: "Whom it does not take", capacityNote: "Capacity now", answersWithinHours: "Answers within (hours)",
  area: "Where it serves people", "boroughs[]": "Boroughs", minimumAge: "Youngest age", maximumAge: "Oldest age", acceptsAmbulance: "Takes ambulance referrals", whatItDoes: "What it does",
};

/** What is stored now, field by field, for whoever finds that somebody else saved first. */
export function compared(service: Service): { name: string; label: string; theirs: string }[] {
  const stored = formFrom(service);
  return Object.entries(labels).map(([name, label]) => ({ name, label, theirs: [stored[name] ?? ""].flat().join(", ") }));
}
