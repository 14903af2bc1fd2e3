import * as z from "zod";
import { correctableStages } from "#domain/response-correction.ts";
import { happenedBoxes, responseIds } from "../../../schema.ts";

export const correctionSchema = z.object({
  ...responseIds,
  ...happenedBoxes,
  stage: z.enum(correctableStages),
  /** The time that was on screen, as an instant: somebody may have corrected it since. */
  version: z.iso.datetime(),
  reason: z.string().max(2000, "Shorten this to 2,000 characters. Nothing is cut.").regex(/\S/, "Write why the recorded time was wrong."),
});
