import * as z from "zod";
import { problemMoves } from "#domain/problem.ts";
import { versionBox } from "#app/version-box.ts";
import { reasonBox } from "../../../../typed-day.ts";

/** How a problem stands from now on. `version` is how often it was changed before. */
export const standingSchema = z.object({
  personId: z.uuid(),
  problemId: z.uuid(),
  version: versionBox(),
  move: z.enum(problemMoves),
  words: reasonBox("Write what has changed, and who says so."),
});
