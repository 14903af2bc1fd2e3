import type { Tx } from "#db/client.ts";
import { findStandingLink } from "#db/queries/person-links.ts";
import { findPlanOwner } from "#db/queries/plans.ts";
import { ledLatelyTo } from "#db/queries/sent-forms.ts";
import type { PlanKind } from "#domain/plan.ts";
import { leafletAddresses, namedAgainMinutes, printActionName } from "./asked.ts";

/**
 * Whose plan it is, and whether the actor has named them again for it in the last minutes. Of somebody unknown there is nothing to name; and
 * whoever was named before the crisis was linked to somebody else was somebody else.
 */
export async function findNamedAgain(tx: Tx, { episodeId, kind, now }: { episodeId: string; kind: PlanKind; now: Date }) {
  const [owner, link] = [await findPlanOwner(tx, episodeId), await findStandingLink(tx, episodeId)];
  const since = new Date(Math.max(now.getTime() - namedAgainMinutes * 60_000, link?.linkedAt.getTime() ?? 0));
  const wasNamed = await ledLatelyTo(tx, { action: printActionName, goTo: leafletAddresses(episodeId, kind), since });
  const asks = { year: owner?.bornOn != null, letters: Boolean(owner?.familyName) };
  return { owner, asks, isNamed: wasNamed || !(asks.year || asks.letters) };
}
