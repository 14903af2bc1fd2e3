import * as z from "zod";
import { closureOutcomes } from "#domain/closure.ts";

/** How it ended, and in words, for whoever meets the person next. */
export const closureSchema = z.object({
  episodeId: z.uuid(),
  outcome: z.enum(closureOutcomes, { error: "Choose how it ended." }),
  /** How often something had been said of the crisis when the page was made. */
  heard: z.coerce.number({ error: "This page is from before Lantern was updated. Open it again, and close the crisis there." }).int().min(0),
  words: z.string().max(20_000, "Use 20,000 characters or fewer. Nothing was cut.").refine((words) => words.trim() !== "", "Write how it ended and what was agreed."),
});
