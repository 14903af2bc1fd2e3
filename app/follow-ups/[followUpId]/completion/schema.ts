import * as z from "zod";
import { followUpEndings } from "#domain/follow-up.ts";
import { versionBox } from "#app/version-box.ts";

const needed = "Write what came of it, or why it ends.";

export const completionSchema = z.object({
  followUpId: z.uuid(),
  version: versionBox(),
  how: z.enum(followUpEndings, "Choose how it ends."),
  words: z.string(needed).max(20_000, "Shorten this to 20,000 characters. Nothing is cut.").regex(/\S/, needed),
});
