import type { Tx } from "#db/client.ts";
import { findEpisode, findEpisodeToChange } from "#db/queries/episodes.ts";
import { listTiedClinicians } from "#db/queries/follow-ups.ts";

/** A crisis in which a contact can be planned, and the clinicians who could keep it. Null without sight of the record. */
export async function findToPlan(tx: Tx, episodeId: string, locked: boolean) {
  const episode = locked ? await findEpisodeToChange(tx, episodeId) : await findEpisode(tx, episodeId);
  if (!episode?.seesRecord) return null;
  return { episode, tied: await listTiedClinicians(tx, episodeId) };
}

/** Who is part of the crisis, the actor with them: whoever plans a contact keeps their own sight by it. */
export function withSelf(tied: readonly { id: string; name: string }[], self: { id: string; name: string }): { id: string; name: string }[] {
  return [{ id: self.id, name: self.name }, ...tied.filter(({ id }) => id !== self.id)];
}
