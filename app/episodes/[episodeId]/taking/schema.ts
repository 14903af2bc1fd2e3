import * as z from "zod";
import { nextActionMax } from "#domain/strip.ts";

/** What the clinician who takes a call does next. Left empty, it is triage within its time. */
export const takingSchema = z.object({
  episodeId: z.uuid(),
  nextAction: z.string().max(nextActionMax, `Use ${nextActionMax} characters or fewer.`).default(""),
  "due-date": z.string().max(40, "Enter the date as 14 8 2026, today or +2d.").default(""),
  "due-time": z.string().max(20, "Enter the time as 14:07.").default(""),
});
