import * as z from "zod";
import { versionBox } from "#app/version-box.ts";
import { personBoxes, readPerson } from "../person-schema.ts";
import { sourceBox } from "../typed-day.ts";

const boxes = z.object({
  ...personBoxes,
  episodeId: z.uuid().optional(),
  version: versionBox().default(0),
  phone: z.string().max(40, "Shorten this to 40 characters.").default(""),
  source: sourceBox(),
  "noneOfThese[]": z.array(z.string()).default([]),
  noneReason: z.string().trim().max(2_000, "Shorten this to 2,000 characters.").default(""),
  shown: z.string().max(2_000).default(""),
});

/** Somebody new, alone or from a call. */
export const newPersonSchema = boxes.transform(({ episodeId, version, phone, source, "noneOfThese[]": none, noneReason, shown, ...typed }, context) => {
  const person = readPerson(typed, (field, message) => context.addIssue({ code: "custom", path: [field], message }));
  return { episodeId: episodeId ?? null, version, phone, source, noneOf: none.includes("yes") ? { shown: shown.split(","), reason: noneReason } : null, person };
});
