import * as z from "zod";

/** The end of a duty. `leaving[]` holds the calls that were listed, `choice` that they are left with the lead. */
export const endingSchema = z.object({
  "leaving[]": z.array(z.uuid()).max(500).default([]),
  choice: z.literal("leave").optional(),
});
