import { alertKindLabels, type AlertKind } from "#domain/alert-fact.ts";
import { sharingLabels, type Sharing } from "#domain/contact-person.ts";
import { letterWishLabels, type LetterWish } from "#domain/contact-preference.ts";
import { phoneKindLabels, type PhoneKind } from "#domain/person.ts";
import { problemMoveLabels, type ProblemMove } from "#domain/problem.ts";
import type { PersonEventKind } from "#domain/person-event.ts";
import { phoneText } from "#components/text/phone-text.ts";

type Told = { what: string | null; about: string | null; words: string | null };

/** The label of a code; a code of a vocabulary that has moved on is shown as it is, never as nothing. */
function label<Code extends string>(labels: Partial<Record<Code, string>>, code: string | null): string {
  return (code !== null && Object.hasOwn(labels, code) && labels[code as Code]) || (code ?? "");
}

const kindOfPhone = (what: string | null): string => label<PhoneKind>(phoneKindLabels, what).toLowerCase();

const titles: Record<PersonEventKind, (event: Told) => string> = {
  alert: ({ what, words }) => [label<AlertKind>(alertKindLabels, what), words].filter(Boolean).join(": "),
  problem: ({ words, what }) => `Problem: ${words ?? ""}${what ? `, since ${what.replace(/^since /i, "")}` : ""}`,
  "problem-changed": ({ what, about }) => `${label<ProblemMove>(problemMoveLabels, what)}: ${about ?? ""}`,
  contact: ({ about }) => `Contact: ${about ?? ""}`,
  "contact-ended": ({ about }) => `No longer a contact: ${about ?? ""}`,
  phone: ({ what, about }) => `Telephone number (${kindOfPhone(what)}): ${phoneText(about ?? "")}`,
  "phone-ended": ({ what, about }) => `Telephone number out of use (${kindOfPhone(what)}): ${phoneText(about ?? "")}`,
  preferences: () => "How they want to be reached",
  "details-changed": () => "Personal details changed",
  restriction: ({ what }) => (what === "lifted" ? "Restriction lifted" : "Record restricted"),
};

/** What was written about the person, in one line. */
export const titleOf = (event: { kind: PersonEventKind } & Told): string => titles[event.kind](event);

/** What else was written with it. */
export function bodyOf({ kind, what, about, words }: { kind: PersonEventKind } & Told): string | null {
  switch (kind) {
    case "alert":
    case "problem":
      return about && `Source: ${about}`;
    case "contact":
      return [label<Sharing>(sharingLabels, what), words].filter(Boolean).join(". ");
    case "preferences":
      return [`Letters: ${label<LetterWish>(letterWishLabels, what).toLowerCase()}`, about && `Best time: ${about}`, words].filter(Boolean).join(". ");
    case "problem-changed":
    case "contact-ended":
    case "phone":
    case "phone-ended":
    case "details-changed":
    case "restriction":
      return words;
  }
}
