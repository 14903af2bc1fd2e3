import * as z from "zod";
import { followUpOutcomes, followUpWays } from "#domain/follow-up.ts";
import { versionBox } from "#app/version-box.ts";

const typedTime = z.string().max(100).default("");

export const attemptSchema = z.object({
  followUpId: z.uuid(),
  version: versionBox(),
  way: z.enum(followUpWays, "Choose how you tried."),
  outcome: z.enum(followUpOutcomes, "Choose how it went."),
  words: z.string().max(20_000, "Shorten this to 20,000 characters. Nothing is cut.").default(""),
  "happened-date": typedTime,
  "happened-time": typedTime,
  "next-date": typedTime,
  "next-time": typedTime,
});
