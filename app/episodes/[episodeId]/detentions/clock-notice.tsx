import { InlineAlert } from "#components/page/inline-alert.tsx";
import { paths } from "#app/paths.ts";
import { clockStage, type ClockStage } from "#domain/detention.ts";
import { isTimed } from "#domain/detention-powers.ts";
import { detentionWords, stageAdvice } from "#domain/detention-words.ts";
import type { LegalDetention } from "#domain/legal-detention.ts";

const kinds: Record<ClockStage, "information" | "warning" | "error"> = {
  running: "information", "within-three-hours": "warning", "within-one-hour": "warning", over: "error",
};

type Props = { detention: LegalDetention; now: Date; /** Where the reader is not on its page already. */ linked?: boolean };

/** Until when somebody may be kept, how much of it is left and what follows from that; louder at three hours, at one, and when it is over. */
export function ClockNotice({ detention, now, linked = false }: Props) {
  const timed = isTimed(detention.power);
  const stage = clockStage(detention, now);
  return (
    <InlineAlert kind={timed ? kinds[stage] : "information"} title={detentionWords(detention, now)}>
      {timed && <p>{stageAdvice[stage]}</p>}
      {linked && <p><a href={paths.detention(detention.episodeId, detention.id)}>{timed ? "Open the clock" : "Open it"}</a></p>}
    </InlineAlert>
  );
}
