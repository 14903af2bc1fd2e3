import { InlineAlert } from "#components/page/inline-alert.tsx";
import { news2BandLabels, noNews2Words, news2NotFor, news2Prompt, news2PromptWords, news2Words } from "#domain/news2.ts";
import { scoreOf, type ObservationSet } from "#domain/observations.ts";

/** The score of one set in one line: `NEWS2 5, medium`, `Incomplete – …`, or why there is none. */
export function scoreLine(set: ObservationSet): string {
  const score = scoreOf(set);
  return score === null ? noNews2Words[set.exclusion ?? "under-16"] : news2Words(score);
}

/** The score with what it asks for. It prompts, and never decides: the crew may leave somebody at home with a reason. */
export function ScoreWords({ set }: { set: ObservationSet }) {
  const score = scoreOf(set);
  if (score === null) return set.exclusion && <InlineAlert title="No NEWS2 for this set"><p>{news2NotFor[set.exclusion]}</p></InlineAlert>;
  const prompt = news2Prompt(score);
  return (
    <>
      <p className="news2-line">
        <b>{news2Words(score)}</b>
        {score.band && <>. Clinical risk (NEWS2) {news2BandLabels[score.band].toLowerCase()}: about physical illness, and nothing else.</>}
      </p>
      {prompt && (
        <InlineAlert kind={prompt === "time-critical" ? "error" : "warning"} title={prompt === "time-critical" ? "Time-critical" : "Physical-health review before deciding not to convey"}>
          <p>{news2PromptWords[prompt]}</p>
        </InlineAlert>
      )}
    </>
  );
}
