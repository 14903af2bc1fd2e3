import * as z from "zod";

/** Why they are two people after all, and the kept one named again. */
export const undoMergeSchema = z.object({
  personId: z.uuid(),
  mergeId: z.uuid(),
  reason: z.string().trim().min(1, "Write how you know that they are two people.").max(2_000, "Shorten this to 2,000 characters."),
  numberEnd: z.string().max(20).default(""),
  yearOfBirth: z.string().max(20).default(""),
  familyStart: z.string().max(20).default(""),
});
