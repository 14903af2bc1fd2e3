import * as z from "zod";
import { emergencyAccessReasons } from "#domain/emergency-access.ts";

export const emergencyAccessSchema = z.object({
  personId: z.uuid(),
  episodeId: z.uuid().optional(),
  "reasons[]": z.array(z.enum(emergencyAccessReasons)).min(1, "Choose at least one reason.").prefault([]),
  words: z.string().trim().min(1, "Write in a few words what is happening.").max(2_000, "Shorten this to 2,000 characters."),
  yearOfBirth: z.string().max(20).default(""),
  familyStart: z.string().max(20).default(""),
});
