import * as z from "zod";
import { phoneKinds } from "#domain/person.ts";
import { readSaid, saidBoxes, sourceBox, threeStateBox, wordsOrNull } from "../../../typed-day.ts";

const boxes = z.object({
  personId: z.uuid(),
  kind: z.enum(phoneKinds, "Choose which number it is."),
  number: z.string().trim().min(1, "Enter the number.").max(40, "Shorten this to 40 characters.").regex(/\d{3}/, "Enter a telephone number, like 07700 900457."),
  safeToRing: threeStateBox(),
  mayLeaveMessage: threeStateBox(),
  mayText: threeStateBox(),
  whoMayAnswer: wordsOrNull(200),
  bestTime: wordsOrNull(200),
  source: sourceBox(),
  ...saidBoxes,
});

/** A number with what must be known before ringing it. */
export const phoneSchema = boxes.transform(({ "said-day": day, "said-month": month, "said-year": year, ...phone }, context) => ({
  ...phone, statedOn: readSaid({ "said-day": day, "said-month": month, "said-year": year }, (field, message) => context.addIssue({ code: "custom", path: [field], message })),
}));
