import { sql } from "drizzle-orm";
import type { IntakeTx, Tx } from "#db/client.ts";
import { newId } from "#db/ids.ts";
import { episodes, strips } from "#db/schema/episodes.ts";
import { firstContactDueBy, priorityRank, type AmbulanceCategory } from "#domain/ambulance-category.ts";
import { usualNextActions } from "#domain/strip.ts";
import { spokenNumber } from "./calls.ts";

export type NewEpisode = {
  /** Null for a message of a dispatch system. */
  openedBy: string | null;
  category: AmbulanceCategory;
  /** When the phone rang: from then on the caller waits. */
  receivedAt: Date;
  now: Date;
};

/**
 * Opens an episode with its strip: owned by the desk's lead, "Take this call", due by the category's target. Unknown person.
 * @throws when the service has no clinician at all, and so nobody who could own it
 */
export async function openEpisode(tx: Tx | IntakeTx, { openedBy, category, receivedAt, now }: NewEpisode): Promise<{ id: string; number: string; ownerId: string }> {
  const [given] = await tx.execute<{ number: string; lead: string | null }>(
    sql`select nextval('episode_numbers')::text as number, standing_desk_lead() as lead`,
  );
  if (!given?.lead) throw new Error("No clinician to own the episode");
  const episode = { id: newId(), number: spokenNumber("E", given.number, now) };
  await tx.insert(episodes).values({ ...episode, openedAt: now, openedBy });
  await tx.insert(strips).values({
    episodeId: episode.id,
    ownerId: given.lead,
    nextAction: usualNextActions.takeCall,
    nextActionDue: firstContactDueBy(category, receivedAt),
    priority: priorityRank(category),
    waitingSince: receivedAt,
  });
  return { ...episode, ownerId: given.lead };
}
