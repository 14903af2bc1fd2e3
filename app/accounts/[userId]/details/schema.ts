import * as z from "zod";
import { versionBox } from "#app/version-box.ts";
import { accountSchema } from "../../account-schema.ts";

export const accountDetailsSchema = accountSchema.extend({ userId: z.uuid(), version: versionBox() });
