import { ageText } from "#components/text/age.ts";
import { ClinicalDate } from "./clinical-date.tsx";

/** `14-Aug-1980 (46y)`: the age straight after the date of birth, without a label (ISB 1505 PAB-0023). */
export function Born({ on, today, diedOn = null, approximateAge = null }: { on: string | null; today: Date | string; diedOn?: string | null; approximateAge?: string | null }) {
  if (on === null) return <>{approximateAge ? `Not known (about ${approximateAge})` : "Not known"}</>;
  const age = diedOn === null ? ageText(on, today) : null;
  return <span className="born"><ClinicalDate at={on} />{age && <span className="nowrap"> ({age})</span>}</span>;
}
