import * as z from "zod";

/** Returning what a learner signed: which version, and what is to be revised. */
export const returnSchema = z.object({
  episodeId: z.uuid(),
  assessmentId: z.uuid(),
  version: z.coerce.number().int().min(1).max(9_999),
  words: z.string().max(20_000, "Shorten this to 20,000 characters. Nothing is cut.").refine((words) => words.trim() !== "", "Write what is to be revised."),
});
