import type { ReactNode } from "react";
import { ClinicalDateTime } from "#components/record/clinical-date.tsx";

export type TimelineEntry = {
  id: string;
  title: string;
  /** When it happened. */
  at: Date;
  /** When it was written, where that was later. */
  writtenAt?: Date | null;
  by: string;
  body?: ReactNode;
  href?: string;
  /** Entered in error: struck through with the reason, never removed. */
  withdrawn?: { by: string; at: Date; reason: string } | null;
};

/** What happened, newest first. */
export function Timeline({ entries, level = 2 }: { entries: readonly TimelineEntry[]; level?: 2 | 3 }) {
  return <ol className="timeline">{entries.map((entry) => <Entry key={entry.id} entry={entry} level={level} />)}</ol>;
}

function Entry({ entry: { title, at, writtenAt, by, body, href, withdrawn }, level }: { entry: TimelineEntry; level: 2 | 3 }) {
  const Heading = `h${level}` as const;
  return (
    <li className={withdrawn ? "timeline__entry timeline__entry--withdrawn" : "timeline__entry"}>
      <Heading className="timeline__title">
        {withdrawn && <span className="timeline__error">Entered in error: </span>}
        {withdrawn ? <s>{title}</s> : title}
      </Heading>
      <p className="timeline__when">
        <ClinicalDateTime at={at} />, {by}
        {writtenAt && <>. Written <ClinicalDateTime at={writtenAt} /></>}
      </p>
      {withdrawn && <p className="timeline__reason">{withdrawn.reason} ({withdrawn.by}, <ClinicalDateTime at={withdrawn.at} />)</p>}
      {body && <div className="timeline__body">{body}</div>}
      {href && <p className="timeline__more"><a href={href}>Open<span className="nhsuk-u-visually-hidden"> {title}, <ClinicalDateTime at={at} /></span></a></p>}
    </li>
  );
}
