import { clinicalDateTime } from "#components/text/clinical-date.ts";
import { expiresAt } from "#domain/detention.ts";
import { detentionEndingLabels, isTimed } from "#domain/detention-powers.ts";
import { lengthWords, mostPressing, powerWordsOf } from "#domain/detention-words.ts";
import { stands, type LegalDetention } from "#domain/legal-detention.ts";

type Told = Pick<LegalDetention, "power" | "powerWords" | "startedAt" | "ending"> & { extension: { grantedAt: Date; minutes: number } | null };

/** How it ended, or until when it runs; a status without a clock only says that nobody recorded its end. */
export function endWords(detention: Told, now: Date): string {
  if (detention.ending) return `Ended ${clinicalDateTime(detention.ending.at)}: ${detentionEndingLabels[detention.ending.how].toLowerCase()}`;
  if (!isTimed(detention.power)) return "No end recorded";
  const end = expiresAt(detention);
  return end > now ? `Ends ${clinicalDateTime(end)}` : `Time was over ${clinicalDateTime(end)}, no end recorded`;
}

/** What stands, the most pressing first; where nothing does, what ended last. Nothing that was entered in error. */
export function legalLines(detentions: readonly LegalDetention[], now: Date): string[] {
  const standing = mostPressing(detentions.filter(stands));
  const told = standing.length > 0 ? standing : detentions.filter(({ enteredInError }) => enteredInError === null).slice(0, 1);
  return told.slice(0, 3).map((detention) => {
    const longer = detention.extension ? `, extended by ${lengthWords(detention.extension.minutes)}` : "";
    return `${powerWordsOf(detention)} since ${clinicalDateTime(detention.startedAt)}${longer}. ${endWords(detention, now)}`;
  });
}
