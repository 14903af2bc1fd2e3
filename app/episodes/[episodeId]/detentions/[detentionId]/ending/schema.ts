import * as z from "zod";
import { detentionEndings } from "#domain/detention-powers.ts";

/** How it ended, as it is typed. Empty boxes mean now. */
export const endingSchema = z.object({
  episodeId: z.uuid(),
  detentionId: z.uuid(),
  how: z.enum(detentionEndings, "Choose how it ended."),
  "ended-date": z.string().max(100).default(""),
  "ended-time": z.string().max(100).default(""),
  words: z.string().max(2000, "Shorten this to 2,000 characters. Nothing is cut.").default(""),
});
export type TypedEnding = z.output<typeof endingSchema>;
