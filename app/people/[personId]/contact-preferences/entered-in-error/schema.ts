import * as z from "zod";
import { reasonBox } from "../../../typed-day.ts";

export const preferencesInErrorSchema = z.object({ personId: z.uuid(), version: z.coerce.number().int().min(1), reason: reasonBox("Write what is wrong with it.") });
