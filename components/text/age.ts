import { isoDay } from "./clinical-date.ts";

const dayLength = 86_400_000;

/**
 * Age on a day, in the units a clinician expects (ISB 1505 MPB-0032): `12d` under four weeks, `4w` until the first month is complete,
 * `14m` under two years, `15y 4m` under eighteen, `46y` after. `on` is an instant (London day) or an ISO day; so is the death date when
 * the age at death is wanted. Null when the birth date lies after `on`.
 */
export function ageText(bornOn: string, on: Date | string): string | null {
  const [bornYear = 0, bornMonth = 1, bornDay = 1] = bornOn.split("-").map(Number);
  const [year = 0, month = 1, day = 1] = isoDay(on).split("-").map(Number);
  const days = Math.round((Date.UTC(year, month - 1, day) - Date.UTC(bornYear, bornMonth - 1, bornDay)) / dayLength);
  if (days < 0) return null;
  const months = (year - bornYear) * 12 + (month - bornMonth) - (day < bornDay ? 1 : 0);
  const years = Math.floor(months / 12);
  if (days < 28) return `${days}d`;
  if (months < 1) return `${Math.floor(days / 7)}w`;
  if (years < 2) return `${months}m`;
  if (years < 18) return months % 12 === 0 ? `${years}y` : `${years}y ${months % 12}m`;
  return `${years}y`;
}
