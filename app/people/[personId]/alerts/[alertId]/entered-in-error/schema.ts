import * as z from "zod";

export const alertInErrorSchema = z.object({
  personId: z.uuid(),
  alertId: z.uuid(),
  reason: z.string().trim().min(1, "Write what is wrong with it.").max(500, "Shorten this to 500 characters."),
});
