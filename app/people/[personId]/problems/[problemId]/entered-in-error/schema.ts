import * as z from "zod";
import { reasonBox } from "../../../../typed-day.ts";

export const problemInErrorSchema = z.object({ personId: z.uuid(), problemId: z.uuid(), reason: reasonBox("Write what is wrong with it.") });
