import * as z from "zod";
import { letterWishes } from "#domain/contact-preference.ts";
import { versionBox } from "#app/version-box.ts";
import { readSaid, saidBoxes, sourceBox, threeStateBox, wordsOrNull } from "../../typed-day.ts";

const boxes = z.object({
  personId: z.uuid(),
  version: versionBox(),
  letters: z.enum(letterWishes).catch("not-asked"),
  mayText: threeStateBox(),
  bestTime: wordsOrNull(200),
  words: wordsOrNull(1_000),
  source: sourceBox(),
  ...saidBoxes,
});

/** How somebody wants to be reached. */
export const preferencesSchema = boxes.transform(({ "said-day": day, "said-month": month, "said-year": year, ...wishes }, context) => {
  const complain = (field: string, message: string) => context.addIssue({ code: "custom", path: [field], message });
  if (wishes.letters === "elsewhere" && wishes.words === null) complain("words", "Write the other address, or where it is kept.");
  return { ...wishes, statedOn: readSaid({ "said-day": day, "said-month": month, "said-year": year }, complain) };
});
