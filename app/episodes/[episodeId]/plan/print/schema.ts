import * as z from "zod";
import { leafletSizes, papers, whichVersions } from "./choices.ts";

/** Whether paper is safe, what is printed, and two facts typed again so that it is this person's plan and no other. */
export const printSchema = z.object({
  episodeId: z.uuid(),
  kind: z.enum(["care", "safety"]),
  paper: z.enum(papers, "Choose whether it is safe to take paper home."),
  which: z.enum(whichVersions).default("in-force"),
  size: z.enum(leafletSizes).default("14"),
  yearOfBirth: z.string().max(20).default(""),
  familyStart: z.string().max(20).default(""),
});
