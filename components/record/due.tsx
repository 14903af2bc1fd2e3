import { durationText, timeOrDate } from "#components/text/duration.ts";

/** When something is due, with what is left or over: `14:20 8min left`, `13:54 ▲ 13min over`. */
export function Due({ at, now, soon = 0 }: { at: Date; now: Date; /** Milliseconds before the time from which it is printed bold. */ soon?: number }) {
  const left = at.getTime() - now.getTime();
  const over = left < 0;
  return (
    <span className={over ? "due due--over" : left <= soon ? "due due--soon" : "due"}>
      <time dateTime={at.toISOString()} className="due__at nowrap">{timeOrDate(at, now)}</time>{" "}
      <span className="due__left nowrap">
        {over && <svg className="due__mark" viewBox="0 0 12 12" aria-hidden="true" focusable="false"><path d="M6 1 11.5 11H.5Z" /></svg>}
        {durationText(left)} {over ? "over" : "left"}
      </span>
    </span>
  );
}
