import * as z from "zod";
import { reportedStages } from "#domain/response.ts";

/** A near date and a time, as they are typed. */
export const happenedBoxes = { "happened-date": z.string().max(100).default(""), "happened-time": z.string().max(100).default("") };

/** When something happened: pressed now, or typed. */
export const happenedShape = { when: z.enum(["now", "typed"]), ...happenedBoxes };

export const responseIds = { episodeId: z.uuid(), responseId: z.uuid() };

export const responseTimeSchema = z.object({ ...responseIds, ...happenedShape, stage: z.enum(reportedStages) });
