import * as z from "zod";
import { acvpuLevels } from "#domain/news2.ts";
import { confirmName, hasAnyMeasurement, measuredParameters, readMeasurement, unlikelyReading } from "#domain/observations.ts";
import type { MeasuredParameter } from "#domain/news2-bands.ts";
import { threeStates } from "#domain/red-flag.ts";

const noteMax = 2000;
const typedNumber = () => z.string().max(20, "Enter a number.").default("");

const ticks = () => z.array(z.string().max(20)).default([]);
const confirmShape = Object.fromEntries(measuredParameters.map((parameter) => [confirmName(parameter), ticks()])) as Record<ReturnType<typeof confirmName>, ReturnType<typeof ticks>>;
const measuredShape = Object.fromEntries(measuredParameters.map((parameter) => [parameter, typedNumber()])) as Record<MeasuredParameter, ReturnType<typeof typedNumber>>;

const posted = z.object({
  episodeId: z.uuid(),
  ...measuredShape,
  ...confirmShape,
  breathing: z.enum(["air", "oxygen", "not-measured"]).optional(),
  acvpu: z.enum([...acvpuLevels, "not-measured"]).optional(),
  "scale2[]": z.array(z.literal("confirmed")).default([]),
  pregnant: z.enum(threeStates).optional(),
  /** The page knew of a pregnancy from before. */
  "pregnancy-known": z.literal("yes").optional(),
  "taken-date": z.string().max(100).default(""),
  "taken-time": z.string().max(100).default(""),
  note: z.string().max(noteMax, "Shorten this to 2,000 characters. Nothing is cut.").default(""),
});
type Posted = z.output<typeof posted>;
type Complain = (field: string, message: string) => void;

/** A set of observations as it is typed. Every value may be left empty; what nobody could have gets one sentence. */
function observationsSchemaThat(asksAboutUnlikely: boolean) {
  return posted.transform((typed, context) => {
    const complain: Complain = (field, message) => context.addIssue({ code: "custom", path: [field], message });
    const { values, confirmed } = measuredIn(typed, asksAboutUnlikely, complain);
    const scale: 1 | 2 = typed["scale2[]"].length > 0 ? 2 : 1;
    const oxygen = typed.breathing === undefined || typed.breathing === "not-measured" ? null : typed.breathing === "oxygen";
    const acvpu = typed.acvpu === undefined || typed.acvpu === "not-measured" ? null : typed.acvpu;
    const observations = { ...values, scale, oxygen, acvpu };
    const isTyped = measuredParameters.some((parameter) => typed[parameter].trim() !== "");
    if (!isTyped && !hasAnyMeasurement(observations)) complain("respirations", "Enter at least one observation.");
    if (typed["pregnancy-known"] && typed.pregnant === undefined) complain("pregnant", "Say whether they are pregnant or gave birth in the last 6 weeks. Before now somebody said yes.");
    const { episodeId, pregnant: pregnancy = null, note } = typed;
    return { episodeId, observations, confirmed, pregnancy, taken: { date: typed["taken-date"], time: typed["taken-time"] }, note: note.trim() === "" ? null : note };
  });
}

/** The server's: an unlikely reading is kept once somebody has ticked that it is right. */
export const observationsSchema = observationsSchemaThat(true);

/** The browser's. The box to tick is drawn by the server, so that it is there without JavaScript too. */
export const typedObservationsSchema = observationsSchemaThat(false);

function measuredIn(typed: Posted, asksAboutUnlikely: boolean, complain: Complain) {
  const confirmed: MeasuredParameter[] = [];
  const read = measuredParameters.map((parameter) => {
    const measured = readMeasurement(parameter, typed[parameter]);
    if (!measured.ok) complain(parameter, measured.words);
    const unlikely = asksAboutUnlikely ? unlikelyReading(parameter, typed[parameter]) : null;
    if (unlikely !== null && typed[confirmName(parameter)].includes(unlikely.tick)) confirmed.push(parameter);
    else if (unlikely !== null) complain(parameter, unlikely.words);
    return [parameter, measured.ok ? measured.value : null] as const;
  });
  return { values: Object.fromEntries(read) as Record<MeasuredParameter, number | null>, confirmed };
}
