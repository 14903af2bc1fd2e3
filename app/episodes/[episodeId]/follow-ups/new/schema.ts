import * as z from "zod";
import { plannedKinds } from "#domain/follow-up.ts";

export const followUpSchema = z.object({
  episodeId: z.uuid(),
  kind: z.enum(plannedKinds, "Choose with whom."),
  purpose: z.string("Write what it is for.").max(500, "Shorten this to 500 characters.").regex(/\S/, "Write what it is for."),
  "due-date": z.string().max(100).default(""),
  "due-time": z.string().max(100).default(""),
  ownerId: z.uuid("Choose who does it."),
});
