import { bodyOf as bodyOfCrisis, hrefOf, titleOf as titleOfCrisis } from "#app/episodes/[episodeId]/event-words.ts";
import { paths } from "#app/paths.ts";
import type { TimelineEntry } from "#components/page/timeline.tsx";
import type { PersonEvent } from "#db/queries/person-timeline.ts";
import { isEpisodeEvent } from "#domain/person-event.ts";
import { bodyOf, titleOf } from "./event-words.ts";

type Words = Pick<TimelineEntry, "title" | "href"> & { said: string | null };

/** One event as the timeline tells it: in the words of its crisis's own timeline, or of the record. */
export function entryOf(event: PersonEvent): TimelineEntry {
  const { id, tag, happenedAt, writtenAt, byName, episode, inError } = event;
  const { title, href, said } = wordsOf(event);
  const who = byName ?? byWhom[event.kind] ?? "not recorded by whom";
  return {
    id: `${tag}-${id}-${happenedAt.getTime()}`,
    title,
    at: happenedAt,
    writtenAt,
    by: episode === null ? who : `${who}, crisis ${episode.number}`,
    body: said === null || said === "" ? undefined : <p className="as-typed">{said}</p>,
    href,
    withdrawn: inError && { by: inError.byName, at: inError.at, reason: inError.reason },
  };
}

function wordsOf({ kind, episode, ...event }: PersonEvent): Words {
  if (!isEpisodeEvent(kind)) return { title: titleOf({ kind, ...event }), href: undefined, said: bodyOf({ kind, ...event }) };
  const href = episode === null ? undefined : (hrefOf({ kind, ...event }, episode.id) ?? paths.episode(episode.id));
  return { title: titleOfCrisis({ kind, ...event }), href, said: bodyOfCrisis({ kind, ...event }) };
}

/** Where no clinician wrote it. */
const byWhom: Partial<Record<PersonEvent["kind"], string>> = {
  call: "sent by a dispatch system",
  "call-update": "sent by a dispatch system",
  strip: "when the call arrived",
  response: "reported by the crew or the desk",
};
