import * as z from "zod";
import { reviewShape } from "#app/episodes/[episodeId]/observations/review-shape.ts";
import { clearOutcomes, isConveyed } from "#domain/response.ts";
import { happenedShape, responseIds } from "../schema.ts";

const longest = 500;

/** How the job ended: outcome, and where to when the person was taken somewhere. */
export const clearSchema = z
  .object({
    ...responseIds,
    ...happenedShape,
    ...reviewShape,
    outcome: z.enum(clearOutcomes, "Choose how the visit ended."),
    destination: z.string().max(longest, "Shorten this to 500 characters. Nothing is cut.").default(""),
  })
  .refine(({ outcome, destination }) => !isConveyed(outcome) || /\S/.test(destination), { path: ["destination"], error: "Write where the person was taken." });
