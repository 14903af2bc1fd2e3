import * as z from "zod";

export const undoSchema = z.object({
  episodeId: z.uuid(),
  version: z.coerce.number().int(),
  reason: z.string().trim().min(1, "Write why this is not the person.").max(2_000, "Shorten this to 2,000 characters."),
});
