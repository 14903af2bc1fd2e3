import * as z from "zod";
import { closureOutcomes } from "#domain/closure.ts";

/** How it ended, and in words, for whoever meets the person next. */
export const closureSchema = z.object({
  episodeId: z.uuid(),
  outcome: z.enum(closureOutcomes, { error: "Choose how it ended." }),
  words: z.string().max(20_000, "Use 20,000 characters or fewer. Nothing was cut.").refine((words) => words.trim() !== "", "Write how it ended and what was agreed."),
});
