import * as z from "zod";
import { emergencyAccessFindings } from "#domain/emergency-access.ts";

export const accessReviewSchema = z.object({
  accessId: z.uuid(),
  finding: z.enum(emergencyAccessFindings, "Choose what you found."),
  words: z.string().trim().min(1, "Write what you looked at and why you found this.").max(2_000, "Shorten this to 2,000 characters."),
});
