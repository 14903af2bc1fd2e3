import * as z from "zod";
import { clockStarts, consultedBeforehand, detentionPowers, safePlaces } from "#domain/detention-powers.ts";

const line = (most = 300) => z.string().max(most, `Shorten this to ${most} characters. Nothing is cut.`).default("");

/** A legal status as it is typed: a section 135 or 136 with its clock, or another status of which only the fact is recorded. */
export const newDetentionSchema = z.object({
  episodeId: z.uuid(),
  power: z.enum(detentionPowers, "Choose which it is."),
  "power-words": line(),
  "clock-start": z.enum(clockStarts).optional(),
  "started-date": z.string().max(100).default(""),
  "started-time": z.string().max(100).default(""),
  place: z.enum(safePlaces).optional(),
  "place-name": line(),
  "police-authorised-by": line(),
  "adult[]": z.array(z.literal("yes")).default([]),
  consulted: z.enum(consultedBeforehand).optional(),
  "consulted-words": line(1000),
  note: line(2000),
});
export type TypedDetention = z.output<typeof newDetentionSchema>;
