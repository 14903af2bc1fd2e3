import type { Tx } from "#db/client.ts";
import { findPlanOwner } from "#db/queries/plans.ts";
import { ledLatelyTo } from "#db/queries/sent-forms.ts";
import type { PlanKind } from "#domain/plan.ts";
import { leafletAddresses, namedAgainMinutes, printActionName } from "./asked.ts";

/** Whose plan it is, and whether the actor has named them again for it in the last minutes. Of somebody unknown there is nothing to name. */
export async function findNamedAgain(tx: Tx, { episodeId, kind, now }: { episodeId: string; kind: PlanKind; now: Date }) {
  const since = new Date(now.getTime() - namedAgainMinutes * 60_000);
  const [owner, wasNamed] = [await findPlanOwner(tx, episodeId), await ledLatelyTo(tx, { action: printActionName, goTo: leafletAddresses(episodeId, kind), since })];
  const asks = { year: owner?.bornOn != null, letters: Boolean(owner?.familyName) };
  return { owner, asks, isNamed: wasNamed || !(asks.year || asks.letters) };
}
