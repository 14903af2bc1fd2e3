import * as z from "zod";
import { reasonBox } from "../../../../typed-day.ts";

export const contactInErrorSchema = z.object({ personId: z.uuid(), contactId: z.uuid(), reason: reasonBox("Write what is wrong with it.") });
