import * as z from "zod";

export const enablingSchema = z.object({ userId: z.uuid() });
