import * as z from "zod";
import { detentionInErrorSchema } from "../../entered-in-error/schema.ts";

/** `extensionId`: the one that the page showed. */
export const extensionInErrorSchema = detentionInErrorSchema.extend({ extensionId: z.uuid() });
