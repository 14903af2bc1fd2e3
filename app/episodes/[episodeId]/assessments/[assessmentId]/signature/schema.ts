import * as z from "zod";
import { laterSignatures } from "#domain/signing.ts";

/** A further signature: which one, and of which version. */
export const signatureSchema = z.object({
  episodeId: z.uuid(),
  assessmentId: z.uuid(),
  as: z.enum(laterSignatures),
  version: z.coerce.number().int().min(1).max(9_999),
});
