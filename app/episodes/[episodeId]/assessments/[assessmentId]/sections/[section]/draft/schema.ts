import * as z from "zod";
import { sectionIds } from "#domain/assessment-sections.ts";

/** Which draft is put aside. */
export const discardedDraftSchema = z.object({ episodeId: z.uuid(), assessmentId: z.uuid(), section: z.enum(sectionIds) });
