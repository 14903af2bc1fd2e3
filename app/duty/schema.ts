import * as z from "zod";
import { dutyKinds, sectors } from "#domain/actor.ts";
import { callSignMax, callSignOf } from "#domain/duty.ts";

/** A duty to start: what, under which call sign, where, and until when. */
export const dutySchema = z.object({
  kind: z.enum(dutyKinds, { error: "Choose what you do tonight." }),
  callSign: z
    .string()
    .max(callSignMax, `Use ${callSignMax} characters or fewer.`)
    .refine((text) => callSignOf(text) !== "", "Write the call sign, like MH21."),
  sector: z.enum(sectors, { error: "Choose a sector." }),
  "until-date": z.string().max(40, "Enter the date as 14 8 2026, today or +2d.").default(""),
  "until-time": z.string().max(20, "Enter the time as 14:07.").refine((time) => time.trim() !== "", "Enter until when, like 07:00."),
});
