import * as z from "zod";
import { identifiers, leastConfirmed } from "#domain/identity.ts";
import { versionBox } from "#app/version-box.ts";

/** What the caller confirmed, and two facts typed again so that it is this record and no other. */
export const confirmationSchema = z.object({
  episodeId: z.uuid(),
  personId: z.uuid(),
  version: versionBox(),
  "confirmed[]": z.array(z.enum(identifiers)).min(leastConfirmed, "Tick at least three that the caller confirmed. If they cannot, go on unknown.").prefault([]),
  yearOfBirth: z.string().max(20).default(""),
  familyStart: z.string().max(20).default(""),
});
