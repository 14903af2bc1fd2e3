import * as z from "zod";
import { reasonBox } from "../../../../typed-day.ts";

export const phoneEndSchema = z.object({ personId: z.uuid(), phoneId: z.uuid(), reason: reasonBox("Write why the number is out of use, for instance “gave a new one”.") });
