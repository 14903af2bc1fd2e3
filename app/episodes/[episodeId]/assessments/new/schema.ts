import * as z from "zod";

const typed = () => z.string().max(100, "Enter a date and a time.").default("");

/** Beginning an assessment: when the person was seen, or nothing for now. */
export const newAssessmentSchema = z
  .object({ episodeId: z.uuid(), "seen-date": typed(), "seen-time": typed() })
  .transform(({ episodeId, "seen-date": date, "seen-time": time }) => ({ episodeId, seen: { date, time } }));
