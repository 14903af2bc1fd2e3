import * as z from "zod";

/** `extensionId`: the one that the page showed. */
export const extensionInErrorSchema = z.object({
  episodeId: z.uuid(),
  detentionId: z.uuid(),
  extensionId: z.uuid(),
  reason: z.string().max(2000, "Shorten this to 2,000 characters. Nothing is cut.").regex(/\S/, "Write what was wrong."),
});
