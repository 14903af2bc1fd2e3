import * as z from "zod";
import { happenedShape, responseIds } from "../schema.ts";

export const standDownSchema = z.object({
  ...responseIds,
  ...happenedShape,
  reason: z.string().max(2000, "Shorten this to 2,000 characters. Nothing is cut.").regex(/\S/, "Write why the crew is stood down."),
});
