import * as z from "zod";
import { parseApproximateAge, parseBirthDate, approximateAgeRefusal } from "#domain/birth-date.ts";
import { currentGenders, defaultCurrentGender, sexesAtBirth } from "#domain/gender.ts";
import { languages } from "#domain/language.ts";
import { nhsNumberRefusals, parseNhsNumber } from "#domain/nhs-number.ts";
import { longestCrewNote, type PersonFields } from "#domain/person-details.ts";
import { formatPostcode, postcodeRefusal } from "#domain/postcode.ts";

const line = (most = 100) => z.string().max(most, `Shorten this to ${most} characters.`).default("");
const tick = () => z.array(z.string()).default([]);

/** The boxes about a person, as they are posted: for adding somebody and for changing their details. */
export const personBoxes = {
  familyName: line(),
  givenName: line(),
  preferredName: line(),
  pronouns: line(),
  "born-day": line(20),
  "born-month": line(20),
  "born-year": line(20),
  approximateAge: line(20),
  nhsNumber: line(40),
  "keepNhsNumber[]": tick(),
  gender: z.enum(currentGenders).catch(defaultCurrentGender),
  sexAtBirth: z.enum(sexesAtBirth).nullable().catch(null),
  addressLine1: line(200),
  addressLine2: line(200),
  town: line(),
  postcode: line(20),
  "noFixedAbode[]": tick(),
  gpPractice: line(200),
  language: z.enum(languages).nullable().catch(null),
  languageWords: line(),
  interpreter: z.enum(["yes", "no", "unknown"]).catch("unknown"),
  communicationNeeds: line(2_000),
  reasonableAdjustments: line(2_000),
};

const deathBoxes = { "died-day": line(20), "died-month": line(20), "died-year": line(20) };

/** The boxes that only somebody already in the index has. */
export const detailBoxes = { ...personBoxes, ...deathBoxes, crewNote: line(longestCrewNote) };

type Boxes<Shape extends z.ZodRawShape> = z.output<z.ZodObject<Shape>>;
type AnyBoxes = Boxes<typeof personBoxes> & Partial<Boxes<typeof deathBoxes> & { crewNote: string }>;

/** What the boxes say. How a number is kept, and where a postcode lies, is decided where the record is at hand. */
export type TypedPerson = Omit<PersonFields, "nhsNumber" | "nhsNumberStanding" | "boroughCode"> & { typedNhsNumber: string };

type Complain = (field: string, words: string) => void;

/** Reads the boxes, complaining in the order of the page. */
export function readPerson(boxes: AnyBoxes, complain: Complain): TypedPerson {
  const bornOn = readDay(boxes, "born", complain);
  const approximateAge = readAge(boxes.approximateAge, complain);
  checkNhsNumber(boxes, complain);
  const postcode = boxes.postcode.trim() === "" ? null : formatPostcode(boxes.postcode);
  if (boxes.postcode.trim() !== "" && postcode === null) complain("postcode", postcodeRefusal);
  if (boxes.language === "other" && boxes.languageWords.trim() === "") complain("languageWords", "Write which language it is.");
  return {
    familyName: orNull(boxes.familyName),
    givenName: orNull(boxes.givenName),
    preferredName: orNull(boxes.preferredName),
    pronouns: orNull(boxes.pronouns),
    bornOn,
    approximateAge: bornOn === null ? approximateAge : null,
    typedNhsNumber: boxes.nhsNumber,
    gender: boxes.gender,
    sexAtBirth: boxes.sexAtBirth,
    addressLine1: orNull(boxes.addressLine1),
    addressLine2: orNull(boxes.addressLine2),
    town: orNull(boxes.town),
    postcode,
    noFixedAbode: boxes["noFixedAbode[]"].includes("yes"),
    gpPractice: orNull(boxes.gpPractice),
    language: boxes.language === "other" ? orNull(boxes.languageWords) : boxes.language,
    interpreterNeeded: boxes.interpreter === "unknown" ? null : boxes.interpreter === "yes",
    communicationNeeds: orNull(boxes.communicationNeeds),
    reasonableAdjustments: orNull(boxes.reasonableAdjustments),
    diedOn: readDay(boxes, "died", complain),
    crewNote: orNull(boxes.crewNote ?? ""),
  };
}

function orNull(text: string): string | null {
  const written = text.replace(/[^\S\n]+/g, " ").trim();
  return written === "" ? null : written;
}

/** Whether the day lies ahead is asked where the clock is: here it has only to be a day. */
function readDay(boxes: Record<string, unknown>, name: "born" | "died", complain: Complain): string | null {
  const [day, month, year] = (["day", "month", "year"] as const).map((part) => String(boxes[`${name}-${part}`] ?? ""));
  const typed = { day: day ?? "", month: month ?? "", year: year ?? "" };
  const read = parseBirthDate(typed, /^\s*\d{4}\s*$/.test(typed.year) ? `${typed.year.trim()}-12-31` : "2000-12-31");
  if (read.ok) return read.value;
  for (const [part, words] of Object.entries(read.errors)) complain(`${name}-${part}`, name === "died" ? words.replaceAll("of birth", "of death") : words);
  return null;
}

function readAge(text: string, complain: Complain): number | null {
  if (text.trim() === "") return null;
  const age = parseApproximateAge(text);
  if (age === null) complain("approximateAge", approximateAgeRefusal);
  return age;
}

/** A slip of the keyboard is said; a number that was given like this can be kept, marked. */
function checkNhsNumber({ nhsNumber, "keepNhsNumber[]": keep }: AnyBoxes, complain: Complain): void {
  if (nhsNumber.trim() === "" || keep.includes("yes")) return;
  const parsed = parseNhsNumber(nhsNumber);
  if (!parsed.ok) complain("nhsNumber", `${nhsNumberRefusals[parsed.reason]} If it was given like this, tick the box below.`);
}
