import * as z from "zod";
import { extensionReasons, safePlaces } from "#domain/detention-powers.ts";

const written = (most: number, missing: string) => z.string().max(most, `Shorten this to ${most.toLocaleString("en-GB")} characters. Nothing is cut.`).regex(/\S/, missing);
const count = () => z.string().trim().regex(/^\d{0,4}$/, "Enter a whole number.").default("");

/** An extension as it is typed: by how much in hours and minutes, granted when, by whom and why. */
export const extensionSchema = z
  .object({
    episodeId: z.uuid(),
    detentionId: z.uuid(),
    doctor: written(300, "Write the doctor’s name."),
    "by-doctor[]": z.array(z.literal("yes")).default([]),
    because: z.enum(extensionReasons, "Choose why it was extended."),
    condition: z.string().max(2000, "Shorten this to 2,000 characters. Nothing is cut.").default(""),
    hours: count(),
    minutes: count(),
    "granted-date": z.string().max(100).default(""),
    "granted-time": z.string().max(100).default(""),
    place: z.enum(safePlaces, "Choose where they are kept now."),
    "approved-by": z.string().max(300, "Shorten this to 300 characters. Nothing is cut.").default(""),
    "adult[]": z.array(z.literal("yes")).default([]),
  })
  .refine(({ because, condition }) => because !== "condition" || /\S/.test(condition), { path: ["condition"], error: "Write what about their condition makes it impracticable." })
  .transform(({ hours, minutes, ...rest }) => ({ ...rest, minutes: Number(hours) * 60 + Number(minutes) }));
export type TypedExtension = z.output<typeof extensionSchema>;
