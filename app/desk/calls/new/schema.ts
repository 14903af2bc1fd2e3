import * as z from "zod";
import { ambulanceCategories } from "#domain/ambulance-category.ts";
import { approximateAgeRefusal, parseApproximateAge, parseBirthDate } from "#domain/birth-date.ts";
import { boroughCodes } from "#domain/borough-codes.ts";
import { callersWordsMax, callSources, placeTypes, sceneSafetyStates } from "#domain/call.ts";
import { currentGenders } from "#domain/gender.ts";
import { languages } from "#domain/language.ts";
import { londonDay } from "#domain/london-time.ts";
import { outwardCode } from "#domain/postcode.ts";

const line = (most = 200) => z.string().max(most, `Use ${most.toLocaleString("en-GB")} characters or fewer.`).default("");
const threeState = z.enum(["yes", "no", "unknown"]).optional();
/** A list's empty first line is posted as "". */
const chosen = <const Words extends readonly string[]>(words: Words, error: string) => z.union([z.literal(""), z.enum(words)], { error }).default("");

const fields = z.object({
  category: z.enum(ambulanceCategories, { error: "Choose the ambulance category." }),
  callersWords: z
    .string()
    .max(callersWordsMax, `Use ${callersWordsMax.toLocaleString("en-GB")} characters or fewer. Nothing was cut.`)
    .refine((words) => words.trim() !== "", "Write what the caller said."),
  source: z.enum(callSources, { error: "Choose where the call came from." }),
  "received-date": line(40),
  "received-time": line(20),
  joins: line(40),

  placeType: chosen(placeTypes, "Choose a kind of place from the list."),
  placeAddress: line(500),
  placePostcode: line(12).refine((text) => text.trim() === "" || outwardCode(text) !== null, "Enter a postcode like NW1 4AA, or its first part like NW1."),
  boroughCode: chosen(boroughCodes, "Choose a borough from the list."),
  accessNotes: line(1000),
  placeUnknown: line(500),

  callerName: line(),
  callerRelationship: line(),
  callbackNumber: line(40),
  safeToCallBack: threeState,
  repeatCaller: threeState,

  familyName: line(100),
  givenName: line(100),
  "born-day": line(10),
  "born-month": line(20),
  "born-year": line(10),
  approximateAge: line(30).refine((text) => text.trim() === "" || parseApproximateAge(text) !== null, approximateAgeRefusal),
  gender: chosen(currentGenders, "Choose from the list."),
  nhsNumber: line(40),
  patientAddress: line(500),
  interpreterNeeded: threeState,
  language: chosen(languages, "Choose a language from the list."),
  adjustments: line(2000),

  sceneSafety: z.enum(sceneSafetyStates).optional(),
  sceneSafetyWords: line(2000),
  safeguarding: line(2000),

  "taking[]": z.array(z.literal("yes")).max(1).default([]),
});

/** Asked also while other answers are still missing: whoever corrects a form should see everything at once. */
const always = { when: () => true };
const written = (text: unknown): boolean => typeof text === "string" && text.trim() !== "";

/** A call as it is typed at the desk. Few things must be answered; everything else can follow. */
export const newCallSchema = fields
  .refine((input) => [input.placeAddress, input.placePostcode, input.boroughCode, input.placeUnknown].some(written), {
    path: ["placeAddress"],
    error: "Write where the person is, or below why that is not known.",
    ...always,
  })
  .refine((input) => bornError(input, "day") === undefined, { path: ["born-day"], error: ({ input }) => bornError(input, "day"), ...always })
  .refine((input) => bornError(input, "month") === undefined, { path: ["born-month"], error: ({ input }) => bornError(input, "month"), ...always })
  .refine((input) => bornError(input, "year") === undefined, { path: ["born-year"], error: ({ input }) => bornError(input, "year"), ...always });

export type NewCallForm = z.output<typeof fields>;

export const isTaking = (input: NewCallForm): boolean => input["taking[]"].length > 0;

/** The sentence about one box of the date of birth, if it needs a change. */
function bornError(input: unknown, part: "day" | "month" | "year"): string | undefined {
  const boxes = z.object({ "born-day": z.string(), "born-month": z.string(), "born-year": z.string() }).safeParse(input);
  if (!boxes.success) return undefined;
  const born = parseBirthDate(bornOf(boxes.data), londonDay(new Date()));
  return born.ok ? undefined : born.errors[part];
}

export const bornOf = (input: Pick<NewCallForm, "born-day" | "born-month" | "born-year">) => ({ day: input["born-day"], month: input["born-month"], year: input["born-year"] });
