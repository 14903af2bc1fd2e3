import * as z from "zod";
import { reasonBox } from "../../../../typed-day.ts";

export const phoneInErrorSchema = z.object({ personId: z.uuid(), phoneId: z.uuid(), reason: reasonBox("Write what is wrong with it.") });
