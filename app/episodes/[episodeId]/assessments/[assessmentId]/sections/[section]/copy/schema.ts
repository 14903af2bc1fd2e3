import * as z from "zod";
import { sectionIds } from "#domain/assessment-sections.ts";

/** Which section is filled, and the version of it that was on screen. */
export const copiedSectionSchema = z.object({ episodeId: z.uuid(), assessmentId: z.uuid(), section: z.enum(sectionIds), version: z.coerce.number().int().min(0) });
