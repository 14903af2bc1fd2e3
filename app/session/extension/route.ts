import { DatabaseUnavailable } from "#server/faults.ts";
import { comesFromHere } from "#server/comes-from-here.ts";
import { withActor } from "#server/with-actor.ts";

/**
 * Somebody has pressed a key, or "Stay signed in". 204: the session lives, and its idle time starts again (at most one write in thirty seconds).
 * 401: it has ended. Nothing may call this by itself: a page that is only open does not keep anybody signed in.
 */
export async function POST(): Promise<Response> {
  if (!(await comesFromHere())) return new Response(null, { status: 403 });
  try {
    const alive = await withActor(() => Promise.resolve(true));
    return new Response(null, { status: alive ? 204 : 401 });
  } catch (error) {
    if (error instanceof DatabaseUnavailable) return new Response(null, { status: 503 });
    throw error;
  }
}
