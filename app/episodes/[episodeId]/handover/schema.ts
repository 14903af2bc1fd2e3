import * as z from "zod";

const longest = 20_000;
const part = (empty: string) => z.string().max(longest, `Use ${longest.toLocaleString("en-GB")} characters or fewer. Nothing was cut.`).refine((words) => words.trim() !== "", empty);

/** An offer to a named colleague: all four parts, because whoever reads them was not there. */
export const offerSchema = z.object({
  episodeId: z.uuid(),
  offeredTo: z.uuid("Choose who is to have the call."),
  situation: part("Write what is happening now."),
  background: part("Write what led to it, or that nothing is known."),
  assessment: part("Write what you think is going on."),
  recommendation: part("Write what you ask of them."),
});

const answered = z.object({
  episodeId: z.uuid(),
  answer: z.enum(["accepted", "refused"], { error: "Choose whether you accept or refuse." }),
  words: z.string().max(2000, "Use 2,000 characters or fewer.").default(""),
});

/** The answer of the colleague who was asked. A refusal says why. */
export const answerSchema = answered.refine(({ answer, words }) => answer === "accepted" || words.trim() !== "", { path: ["words"], message: "Say why you refuse, so that the owner knows what to do." });

export const withdrawalSchema = z.object({ episodeId: z.uuid() });
