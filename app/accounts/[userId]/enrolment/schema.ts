import * as z from "zod";

export const enrolmentSchema = z.object({ userId: z.uuid() });
