import * as z from "zod";
import { versionBox } from "#app/version-box.ts";
import { reasonBox } from "../../../typed-day.ts";

export const preferencesInErrorSchema = z.object({ personId: z.uuid(), version: versionBox(), reason: reasonBox("Write what is wrong with it.") });
