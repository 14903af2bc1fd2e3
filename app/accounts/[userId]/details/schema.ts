import * as z from "zod";
import { accountSchema } from "../../account-schema.ts";

export const accountDetailsSchema = accountSchema.extend({ userId: z.uuid(), version: z.coerce.number().int().positive().max(2_147_483_647) });
