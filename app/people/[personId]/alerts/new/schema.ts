import * as z from "zod";
import { alertKinds } from "#domain/alert-fact.ts";
import { parseBirthDate } from "#domain/birth-date.ts";

const part = () => z.string().max(20).default("");

const boxes = z.object({
  personId: z.uuid(),
  kind: z.enum(alertKinds, "Choose what it is."),
  words: z.string().trim().max(2_000, "Shorten this to 2,000 characters.").default(""),
  source: z.string().trim().min(1, "Write who or what this comes from.").max(200, "Shorten this to 200 characters."),
  "stated-day": part(),
  "stated-month": part(),
  "stated-year": part(),
});

/** Something that must be known before somebody speaks or goes in. */
export const alertSchema = boxes.transform(({ "stated-day": day, "stated-month": month, "stated-year": year, ...alert }, context) => {
  const complain = (field: string, message: string) => context.addIssue({ code: "custom", path: [field], message });
  if (alert.kind !== "no-known-allergies" && alert.words === "") complain("words", "Write what it is, and what to do.");
  const read = parseBirthDate({ day, month, year }, /^\s*\d{4}\s*$/.test(year) ? `${year.trim()}-12-31` : "2000-12-31");
  if (!read.ok) for (const [box, words] of Object.entries(read.errors)) complain(`stated-${box}`, words.replaceAll(" of birth", ""));
  return { ...alert, statedOn: read.ok ? read.value : null };
});
