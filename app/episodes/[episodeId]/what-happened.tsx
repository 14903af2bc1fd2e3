import { paths } from "#app/paths.ts";
import { KeysetPagination } from "#components/page/keyset-pagination.tsx";
import { Timeline, type TimelineEntry } from "#components/page/timeline.tsx";
import type { KeysetPage } from "#db/cursor.ts";
import type { EpisodeEvent } from "#domain/episode-event.ts";
import { bodyOf, hrefOf, titleOf } from "./event-words.ts";

type Props = { episodeId: string; events: KeysetPage<EpisodeEvent>; after: string | undefined };

/** Everything that happened in the crisis, newest first. */
export function WhatHappened({ episodeId, events: { rows, next }, after }: Props) {
  return (
    <section aria-labelledby="what-happened">
      <h2 id="what-happened">What happened</h2>
      {rows.length === 0 ? <p>Nothing more.</p> : <Timeline level={3} entries={rows.map((event) => entryOf(event, episodeId))} />}
      <KeysetPagination
        label="What happened" newer="The newest" older="Earlier"
        newerHref={after === undefined ? null : paths.episode(episodeId)} olderHref={next && paths.episode(episodeId, { after: next })}
      />
    </section>
  );
}

function entryOf(event: EpisodeEvent, episodeId: string): TimelineEntry {
  const body = bodyOf(event);
  return {
    id: `${event.kind}-${event.id}-${event.what ?? ""}-${event.happenedAt.getTime()}`,
    title: titleOf(event),
    at: event.happenedAt,
    writtenAt: event.writtenAt,
    by: event.byName ?? byWhom[event.kind] ?? "not recorded by whom",
    body: body === null || body === "" ? undefined : <p className="as-typed">{body}</p>,
    href: hrefOf(event, episodeId),
    withdrawn: event.inError && { by: event.inError.byName, at: event.inError.at, reason: event.inError.reason },
  };
}

/** Where no clinician wrote it. */
const byWhom: Partial<Record<EpisodeEvent["kind"], string>> = {
  call: "sent by a dispatch system",
  "call-update": "sent by a dispatch system",
  strip: "when the call arrived",
  response: "reported by the crew or the desk",
};
