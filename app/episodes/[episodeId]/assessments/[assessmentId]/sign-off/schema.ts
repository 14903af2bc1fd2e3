import * as z from "zod";
import { reviewShape } from "#app/episodes/[episodeId]/observations/review-shape.ts";
import { nextAfterAssessment } from "#domain/assessment.ts";
import { nextActionMax } from "#domain/strip.ts";

const typed = () => z.string().max(100, "Enter a date and a time.").default("");

/** Signing off: what was read, what follows, and, where nothing is written about safety, why. */
export const signOffSchema = z
  .object({
    episodeId: z.uuid(),
    assessmentId: z.uuid(),
    version: z.string().max(2_000),
    "why-no-safety": z.string().max(2_000, "Shorten this to 2,000 characters.").default(""),
    ...reviewShape,
    next: z.enum(nextAfterAssessment, "Choose what happens next.").optional(),
    "next-words": z.string().max(nextActionMax, `Shorten this to ${nextActionMax} characters.`).default(""),
    "due-date": typed(),
    "due-time": typed(),
  })
  .transform(({ version, "why-no-safety": whyNoSafety, "next-words": words, "due-date": date, "due-time": time, ...rest }, context) => {
    if (rest.next === "other" && words.trim() === "") context.addIssue({ code: "custom", path: ["next-words"], message: "Write what happens next." });
    return { ...rest, read: version, whyNoSafety, words: words.trim(), due: { date, time } };
  });
