import type { Section } from "#domain/assessment-sections.ts";
import { answerProblems } from "#domain/section-answers.ts";
import type { Chance } from "./chance.ts";
import type { Patient } from "./people.ts";
import type { Portrait, Script } from "./script.ts";
import { sleepless } from "./sleepless.ts";
import type { Story } from "./stories.ts";
import { confused, takenAlong } from "./taken-along.ts";
import { wornOut } from "./worn-out.ts";

export const portraits = { "worn-out": wornOut, sleepless, "taken-along": takenAlong, confused } as const satisfies Record<string, Portrait>;
export type PortraitName = keyof typeof portraits;

/** Whom the crew meets, by what became of the visit. */
export function portraitFor(chance: Chance, { conveyed, detention }: Pick<Story, "conveyed" | "detention">): PortraitName {
  if (detention !== null) return "taken-along";
  return conveyed ? chance.weighted<PortraitName>([["taken-along", 60], ["confused", 40]]) : chance.weighted<PortraitName>([["worn-out", 55], ["sleepless", 45]]);
}

/** A section as it was written about them. @throws when the section's own rules would refuse it */
export function scriptFor(chance: Chance, section: Section, name: PortraitName, patient: Pick<Patient, "allergies"> | null): Record<string, string | string[]> {
  const answers = { ...chance.oneOf(portraits[name][section.id]), ...(section.id === "history" ? allergiesOf(chance, name, patient) : {}) };
  const [wrong] = answerProblems(section, answers, true);
  if (wrong) throw new Error(`Invented answers do not fit ${section.id}: ${wrong.words}`);
  return answers;
}

/** What the record says, or what somebody was told who asked for the first time. */
function allergiesOf(chance: Chance, name: PortraitName, patient: Pick<Patient, "allergies"> | null): Script {
  const known = patient?.allergies ?? null;
  if (known !== null) return known.length > 0 ? { allergies: "known", "allergies-words": known.join("; ") } : { allergies: "none" };
  return { allergies: name === "confused" ? "not-known" : chance.oneOf(["none", "not-known"]) };
}
