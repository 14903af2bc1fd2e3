import * as z from "zod";
import { reasonBox } from "../../../../typed-day.ts";

export const contactEndSchema = z.object({ personId: z.uuid(), contactId: z.uuid(), reason: reasonBox("Write what has changed, and who says so.") });
