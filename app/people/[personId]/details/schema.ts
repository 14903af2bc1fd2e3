import * as z from "zod";
import { longestCrewNote } from "#domain/person-details.ts";
import { personBoxes, readPerson } from "../../person-schema.ts";

const day = () => z.string().max(20).default("");

const boxes = z.object({
  ...personBoxes,
  personId: z.uuid(),
  version: z.coerce.number().int(),
  "died-day": day(),
  "died-month": day(),
  "died-year": day(),
  crewNote: z.string().max(longestCrewNote, `Shorten this to ${longestCrewNote} characters: it is read on the way to the door.`).default(""),
  reason: z.string().trim().min(1, "Write why you change this, for instance “caller gave a new address”.").max(500, "Shorten this to 500 characters."),
});

/** Somebody's details, as `amendDetails` and the browser check them. */
export const detailsSchema = boxes.transform(({ personId, version, reason, ...typed }, context) => {
  const person = readPerson(typed, (field, message) => context.addIssue({ code: "custom", path: [field], message }));
  return { personId, version, reason, person };
});
