import type { DeskRow } from "#db/queries/desk.ts";
import { ageOn } from "#domain/birth-date.ts";
import type { CallFacts, StatedPatient } from "#domain/call.ts";
import { languageLabels, languages } from "#domain/language.ts";
import { londonDay } from "#domain/london-time.ts";
import { listedNameOf, nameAlerts, type ListedName } from "#domain/name-alert.ts";
import { linesWritten, type Identity } from "#domain/person.ts";

/** Who a line is about: a person who was identified, somebody whose name the caller stated, nobody yet, or somebody who stays hidden. */
export type Who =
  | { kind: "known"; identity: Identity }
  | { kind: "stated"; patient: StatedPatient }
  | { kind: "not-identified" }
  | { kind: "hidden" };

export type DeskLine = DeskRow & { who: Who; nameAlert: boolean };

/** Lines with their people, and those marked whose name is easily taken for another on the page. */
export function linesOf<Row extends Pick<DeskRow, "personId" | "number" | "call">>(rows: readonly Row[], identities: ReadonlyMap<string, Identity>): (Row & { who: Who; nameAlert: boolean })[] {
  const people = rows.map((row) => whoOf({ ...row, facts: row.call?.facts ?? null }, identities));
  const alerts = nameAlerts(people.map(nameOf));
  return rows.map((row, at) => ({ ...row, who: people[at] ?? { kind: "not-identified" }, nameAlert: alerts[at] ?? false }));
}

function whoOf({ personId, number, facts }: { personId: string | null; number: string | null; facts: CallFacts | null }, identities: ReadonlyMap<string, Identity>): Who {
  if (number === null) return { kind: "hidden" };
  const identity = personId === null ? undefined : identities.get(personId);
  if (identity) return identity.restricted ? { kind: "hidden" } : { kind: "known", identity };
  return facts?.patient.familyName || facts?.patient.givenName ? { kind: "stated", patient: facts.patient } : { kind: "not-identified" };
}

function nameOf(who: Who): ListedName | null {
  if (who.kind === "known") return listedNameOf(who.identity);
  return who.kind === "stated" ? { family: who.patient.familyName ?? "", given: who.patient.givenName ?? "" } : null;
}

/** What whoever speaks to the caller or goes there should know first, in a few words each. */
export function needsOf({ who, call }: Pick<DeskLine, "who" | "call">, now: Date): string[] {
  const facts = call?.facts;
  if (!facts) return [];
  const identity = who.kind === "known" ? who.identity : null;
  const interpreter = identity?.interpreterNeeded ?? facts.patient.interpreterNeeded;
  const adjustments = facts.adjustments.length + linesWritten(identity?.reasonableAdjustments ?? null);
  return [
    facts.sceneSafety === "unsafe" && "Scene not safe",
    facts.safeguarding.length > 0 && "Safeguarding",
    isUnder18(identity ?? facts.patient, now) && "Under 18",
    interpreter === true && interpreterWords(identity?.language ?? facts.patient.language),
    adjustments > 0 && `Adjustments (${adjustments})`,
    facts.safeToCallBack === false && "Not safe to call back",
    facts.repeatCaller === true && "Has rung before",
    call.count > 1 && `${call.count} calls`,
  ].filter((need) => need !== false);
}

function isUnder18({ bornOn, approximateAge }: { bornOn: string | null; approximateAge: number | null }, now: Date): boolean {
  const age = bornOn === null ? approximateAge : ageOn(bornOn, londonDay(now));
  return age !== null && age < 18;
}

function interpreterWords(language: string | null): string {
  const known = languages.find((each) => each === language);
  const words = known === undefined ? language : known === "other" ? null : languageLabels[known];
  return words ? `Interpreter: ${words}` : "Interpreter needed";
}
