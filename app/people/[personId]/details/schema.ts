import * as z from "zod";
import { versionBox } from "#app/version-box.ts";
import { detailBoxes, readPerson } from "../../person-schema.ts";

const boxes = z.object({
  ...detailBoxes,
  personId: z.uuid(),
  version: versionBox(),
  reason: z.string().trim().min(1, "Write why you change this, for instance “caller gave a new address”.").max(500, "Shorten this to 500 characters."),
});

/** Somebody's details, as `amendDetails` and the browser check them. */
export const detailsSchema = boxes.transform(({ personId, version, reason, ...typed }, context) => {
  const person = readPerson(typed, (field, message) => context.addIssue({ code: "custom", path: [field], message }));
  return { personId, version, reason, person };
});
