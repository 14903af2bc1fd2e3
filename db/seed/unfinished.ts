import { drafts } from "#db/schema/audit.ts";
import { cellName } from "#domain/answer-rows.ts";
import type { SectionId } from "#domain/assessment-sections.ts";
import { minutesAfter, type Chance } from "./chance.ts";
import type { Batch } from "./batch.ts";
import type { Member } from "./staff.ts";

type Unfinished = { who: { id: string }; formKey: string; path: string; values: Readonly<Record<string, string>>; at: Date };

/** Text that somebody typed and did not send. */
export function leaveUnfinished(batch: Batch, chance: Chance, { who, formKey, path, values, at }: Unfinished): void {
  batch.add(drafts, { id: chance.uuid(at), userId: who.id, formKey, pageId: chance.uuid(minutesAfter(at, -5)), path, sequence: 1, values: { ...values }, baseVersion: null, savedAt: at });
}

/** Where an assessment of tonight stops, and what was begun there, by the names that the section's form posts: a medicine, and half a sentence. */
export const stopsAt: SectionId = "medication";
export const begunThere: Readonly<Record<string, string>> = {
  [cellName("medicines", 1, "name")]: "Mirtazapine", [cellName("medicines", 1, "dose")]: "15 mg", words: "Says that the last box was left at a friend’s, and that",
};

/** What the named people have lying about tonight, whatever else they do. */
export function leaveFormsOpen(batch: Batch, chance: Chance, now: Date, staff: readonly Member[]): void {
  for (const role of ["paramedic", "mental-health-practitioner", "consultant-nurse"] as const) {
    const who = staff.find((member) => member.role === role);
    if (who) leaveUnfinished(batch, chance, { who, formKey: "call:new", path: "/desk/calls/new", values: { callersWords: "He says the line is bad and that he will ring again", category: "C3" }, at: minutesAfter(now, -95) });
  }
  const administrator = staff.find((member) => member.role === "administrator");
  if (administrator) leaveUnfinished(batch, chance, { who: administrator, formKey: "service:new", path: "/services/new", values: { name: "Night café, Example Street", organisation: "Sample Borough Mind" }, at: minutesAfter(now, -220) });
}
