/** The day on which something about a person was said or written: a fact is not older than the person, nor from a day that is still to come. */
import { ageOn, oldestAge } from "./birth-date.ts";
import type { Refusal } from "./refusals.ts";

type Stated = {
  /** ISO `YYYY-MM-DD`; `null` where no day was given. */
  statedOn: string | null;
  /** `null` where the day of birth is not known: then nobody is believed to be over 125. */
  bornOn: string | null;
  /** What is said of a day that is still to come. */
  ahead: Refusal;
  /** The box to mark. */
  field?: "said-year" | "stated-year";
};

/** @param today the London day, `YYYY-MM-DD` */
export function whyNotStatedOn({ statedOn, bornOn, ahead, field = "said-year" }: Stated, today: string): { field: string; refusal: Refusal } | null {
  if (statedOn === null) return null;
  if (statedOn > today) return { field, refusal: ahead };
  if (bornOn !== null) return statedOn < bornOn ? { field, refusal: "time.before-birth" } : null;
  return ageOn(statedOn, today) > oldestAge ? { field, refusal: "person.too-old" } : null;
}
