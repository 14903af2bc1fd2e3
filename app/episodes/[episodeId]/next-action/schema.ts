import * as z from "zod";
import { nextActionMax } from "#domain/strip.ts";
import { versionBox } from "#app/version-box.ts";

/** What happens next, and by when: both always, because an open call without them is forgotten. */
export const nextActionSchema = z.object({
  episodeId: z.uuid(),
  version: versionBox(),
  nextAction: z.string().max(nextActionMax, `Use ${nextActionMax} characters or fewer.`).refine((words) => words.trim() !== "", "Write what happens next."),
  "due-date": z.string().max(40, "Enter the date as 14 8 2026, today or +2d.").default(""),
  "due-time": z.string().max(20, "Enter the time as 14:07.").refine((time) => time.trim() !== "", "Enter by what time."),
});
