import * as z from "zod";
import { sectionIds } from "#domain/assessment-sections.ts";
import { versionBox } from "#app/version-box.ts";

/** Which section is filled, the version of it that was on screen, and where from: what was known before, or an earlier assessment. */
export const copiedSectionSchema = z.object({
  episodeId: z.uuid(), assessmentId: z.uuid(), section: z.enum(sectionIds), from: z.enum(["before", "earlier"]), version: versionBox(),
});
