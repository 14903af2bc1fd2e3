/** Everything that can happen in an episode, as its timeline tells it. */
export const episodeEventKinds = [
  "call", "call-update", "strip", "handover-offered", "handover-answered", "identified", "identity-undone", "triage", "response", "observations",
  "detention", "detention-extended", "detention-ended",
  "assessment-started", "assessment-signed", "assessment-co-signed", "assessment-countersigned", "assessment-returned", "addendum", "plan-written", "plan-agreed", "referral", "follow-up-planned", "follow-up-attempted",
  "follow-up-done", "review", "closure",
] as const;
export type EpisodeEventKind = (typeof episodeEventKinds)[number];

/**
 * One thing that happened. `what` is a code of its kind's own vocabulary, `about` a name or a number, `words` what somebody wrote.
 * `happenedAt` is when it happened, `writtenAt` when it was written, where that was more than a minute later.
 */
export type EpisodeEvent = {
  /** Of the row it comes from; with `kind` it is unique. */
  id: string;
  kind: EpisodeEventKind;
  happenedAt: Date;
  writtenAt: Date | null;
  byName: string | null;
  what: string | null;
  about: string | null;
  words: string | null;
  /** Marked as entered in error: struck through, with the reason. */
  inError: { byName: string; at: Date; reason: string } | null;
};
