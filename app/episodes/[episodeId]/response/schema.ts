import * as z from "zod";

import { briefingMax } from "./briefing.ts";

export const sendCrewSchema = z.object({
  episodeId: z.uuid(),
  crewId: z.uuid("Choose a crew."),
  briefing: z.string().max(briefingMax, "Shorten this to 2,000 characters. Nothing is cut.").default(""),
});
