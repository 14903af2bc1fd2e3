import * as z from "zod";

/** Which draft is put aside or taken back. */
export const ownDraftSchema = z.object({ draftId: z.uuid() });
