import * as z from "zod";

export const leadSchema = z.object({ leadId: z.uuid("Choose who leads the desk.") });
