import * as z from "zod";

const typed = () => z.string().max(100, "Enter a date and a time.").default("");

/** Something that came to light after signing. */
export const addendumSchema = z
  .object({
    episodeId: z.uuid(),
    assessmentId: z.uuid(),
    words: z.string().max(20_000, "Shorten this to 20,000 characters. Nothing is cut.").refine((words) => words.trim() !== "", "Write what is to be added."),
    "happened-date": typed(),
    "happened-time": typed(),
  })
  .transform(({ "happened-date": date, "happened-time": time, ...rest }) => ({ ...rest, happened: { date, time } }));
