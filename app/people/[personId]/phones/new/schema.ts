import * as z from "zod";
import { phoneKinds } from "#domain/person.ts";

const threeStates = { yes: true, no: false, unknown: null } as const;
const answer = () => z.enum(["yes", "no", "unknown"]).catch("unknown").transform((word) => threeStates[word]);

/** A number with what must be known before ringing it. */
export const phoneSchema = z.object({
  personId: z.uuid(),
  kind: z.enum(phoneKinds, "Choose which number it is."),
  number: z.string().trim().min(1, "Enter the number.").max(40, "Shorten this to 40 characters.").regex(/\d{3}/, "Enter a telephone number, like 07700 900457."),
  safeToRing: answer(),
  mayLeaveMessage: answer(),
  whoMayAnswer: z.string().trim().max(200, "Shorten this to 200 characters.").default("").transform((words) => words || null),
});
