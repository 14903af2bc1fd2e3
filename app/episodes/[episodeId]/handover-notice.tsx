import { paths } from "#app/paths.ts";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { timeOrDate } from "#components/text/duration.ts";
import type { Handover } from "#db/queries/handovers.ts";
import type { Actor } from "#domain/actor.ts";

/** An offer that waits, for whoever it concerns; and to the owner a refusal, until it is offered again. */
export function HandoverNotice({ handover, actor, now }: { handover: Handover | null; actor: Actor; now: Date }) {
  if (handover === null) return null;
  const { episodeId, offeredTo, offeredToName, offeredBy, offeredByName, offeredAt, answeredAt, accepted, answerWords } = handover;
  if (answeredAt === null) {
    const isMine = offeredTo === actor.id;
    return (
      <InlineAlert kind={isMine ? "warning" : "information"} title={isMine ? `${offeredByName} offers you this call` : `Offered to ${offeredToName}`}>
        <p>
          Since {timeOrDate(offeredAt, now)}. {isMine ? "It is yours only once you accept." : "Not answered yet: it stays with its owner until then."}{" "}
          <a href={paths.handover(episodeId)}>{isMine ? "Read and answer" : "See the handover"}</a>
        </p>
      </InlineAlert>
    );
  }
  if (accepted !== "refused" || offeredBy !== actor.id) return null;
  return <InlineAlert kind="warning" title={`${offeredToName} refused the handover at ${timeOrDate(answeredAt, now)}`}><p className="as-typed">{answerWords}</p></InlineAlert>;
}
