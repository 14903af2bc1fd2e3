import * as z from "zod";

export const disablingSchema = z.object({
  userId: z.uuid(),
  reason: z.string("Say why the account ends").trim().min(1, "Say why the account ends").max(500, "The reason must be 500 characters or fewer"),
});
