import * as z from "zod";
import { versionBox } from "#app/version-box.ts";

export const undoSchema = z.object({
  episodeId: z.uuid(),
  version: versionBox(),
  reason: z.string().trim().min(1, "Write why this is not the person.").max(2_000, "Shorten this to 2,000 characters."),
});
