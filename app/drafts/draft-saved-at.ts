import { timeOrDate } from "#components/text/duration.ts";
import type { PageContext } from "#server/open-record.ts";

/** When the draft that a form gives back was saved, as the form says it; nothing where there is none. */
export const draftSavedAt = ({ draft, now }: Pick<PageContext, "draft" | "now">): string | undefined => (draft ? timeOrDate(draft.savedAt, now) : undefined);
