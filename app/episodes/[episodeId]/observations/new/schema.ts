import * as z from "zod";
import { acvpuLevels } from "#domain/news2.ts";
import { hasAnyMeasurement, measuredParameters, readMeasurement } from "#domain/observations.ts";
import type { MeasuredParameter } from "#domain/news2-bands.ts";
import { threeStates } from "#domain/red-flag.ts";

const noteMax = 2000;
const typedNumber = () => z.string().max(20, "Enter a number.").default("");

const measuredShape = Object.fromEntries(measuredParameters.map((parameter) => [parameter, typedNumber()])) as Record<MeasuredParameter, ReturnType<typeof typedNumber>>;

/** A set of observations as it is typed. Every value may be left empty; what nobody could have gets one sentence. */
export const observationsSchema = z
  .object({
    episodeId: z.uuid(),
    ...measuredShape,
    breathing: z.enum(["air", "oxygen", "not-measured"]).optional(),
    acvpu: z.enum([...acvpuLevels, "not-measured"]).optional(),
    "scale2[]": z.array(z.literal("confirmed")).default([]),
    pregnant: z.enum(threeStates).optional(),
    "taken-date": z.string().max(100).default(""),
    "taken-time": z.string().max(100).default(""),
    note: z.string().max(noteMax, "Shorten this to 2,000 characters. Nothing is cut.").default(""),
  })
  .transform((typed, context) => {
    const complain = (field: string, message: string) => context.addIssue({ code: "custom", path: [field], message });
    const measured = Object.fromEntries(
      measuredParameters.map((parameter) => {
        const read = readMeasurement(parameter, typed[parameter]);
        if (!read.ok) complain(parameter, read.words);
        return [parameter, read.ok ? read.value : null];
      }),
    ) as Record<MeasuredParameter, number | null>;
    const scale: 1 | 2 = typed["scale2[]"].length > 0 ? 2 : 1;
    const oxygen = typed.breathing === undefined || typed.breathing === "not-measured" ? null : typed.breathing === "oxygen";
    const acvpu = typed.acvpu === undefined || typed.acvpu === "not-measured" ? null : typed.acvpu;
    const observations = { ...measured, scale, oxygen, acvpu };
    const isTyped = measuredParameters.some((parameter) => typed[parameter].trim() !== "");
    if (!isTyped && !hasAnyMeasurement(observations)) complain("respirations", "Enter at least one observation.");
    const { episodeId, pregnant, note } = typed;
    return { episodeId, observations, isPregnant: pregnant === "yes", taken: { date: typed["taken-date"], time: typed["taken-time"] }, note: note.trim() === "" ? null : note };
  });
