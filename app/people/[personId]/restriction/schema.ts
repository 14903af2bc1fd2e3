import * as z from "zod";
import { restrictionKinds } from "#domain/restriction.ts";

const reason = (missing: string) => z.string().trim().min(1, missing).max(2_000, "Shorten this to 2,000 characters.");

export const restrictSchema = z.object({
  personId: z.uuid(),
  kind: z.enum(restrictionKinds, "Choose why the record is restricted."),
  reason: reason("Write why, so that a consultant nurse can judge it later."),
});

export const liftSchema = z.object({ personId: z.uuid(), reason: reason("Write why the record can be open again.") });
