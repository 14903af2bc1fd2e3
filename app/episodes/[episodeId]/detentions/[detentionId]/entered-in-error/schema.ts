import * as z from "zod";

export const detentionInErrorSchema = z.object({
  episodeId: z.uuid(),
  detentionId: z.uuid(),
  reason: z.string().max(2000, "Shorten this to 2,000 characters. Nothing is cut.").regex(/\S/, "Write what was wrong."),
});
