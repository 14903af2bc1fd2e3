import { clinicalDate, clinicalDayDate, clinicalDateTime, clinicalTime, isoDay, longDate, longDateTime } from "#components/text/clinical-date.ts";
import { durationText } from "#components/text/duration.ts";

/** `14-Aug-2026`, read out as "14 August 2026" (ISB 1503 D+Ta-0015). Takes an instant or an ISO day. */
export function ClinicalDate({ at, day = false }: { at: Date | string; /** With the day of the week. */ day?: boolean }) {
  return <Time machine={isoDay(at)} shown={day ? clinicalDayDate(at) : clinicalDate(at)} said={longDate(at)} />;
}

/** `14:07`, 24-hour, London. */
export function ClinicalTime({ at }: { at: Date }) {
  return <time dateTime={at.toISOString()} className="nowrap">{clinicalTime(at)}</time>;
}

/** `14-Aug-2026 14:07`. */
export function ClinicalDateTime({ at }: { at: Date }) {
  return <Time machine={at.toISOString()} shown={clinicalDateTime(at)} said={longDateTime(at)} />;
}

/** `12min (since 13:55)`: never a relative time alone. */
export function Since({ at, now }: { at: Date; now: Date }) {
  const away = durationText(now.getTime() - at.getTime());
  const sameDay = isoDay(at) === isoDay(now);
  return <span className="since"><span className="nowrap">{away}</span> <span className="nowrap">(since {sameDay ? <ClinicalTime at={at} /> : <ClinicalDateTime at={at} />})</span></span>;
}

function Time({ machine, shown, said }: { machine: string; shown: string; said: string }) {
  return (
    <time dateTime={machine} className="nowrap">
      <span aria-hidden="true">{shown}</span>
      <span className="nhsuk-u-visually-hidden">{said}</span>
    </time>
  );
}
