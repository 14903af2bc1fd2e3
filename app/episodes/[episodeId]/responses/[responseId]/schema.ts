import * as z from "zod";
import { reportedStages } from "#domain/response.ts";

/** When something happened: pressed now, or typed as a near date and a time. */
export const happenedShape = {
  when: z.enum(["now", "typed"]),
  "happened-date": z.string().max(100).default(""),
  "happened-time": z.string().max(100).default(""),
};

export const responseIds = { episodeId: z.uuid(), responseId: z.uuid() };

export const responseTimeSchema = z.object({ ...responseIds, ...happenedShape, stage: z.enum(reportedStages) });
