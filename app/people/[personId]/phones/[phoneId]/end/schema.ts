import * as z from "zod";

export const phoneEndSchema = z.object({ personId: z.uuid(), phoneId: z.uuid() });
