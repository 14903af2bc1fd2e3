import { z } from "zod";
import { clinicalTime } from "#components/text/clinical-date.ts";
import { keepDraft } from "#db/commands/drafts.ts";
import { openedWith } from "#db/ids.ts";
import { withActor } from "#server/with-actor.ts";
import { DatabaseUnavailable } from "#server/faults.ts";
import { comesFromHere } from "#server/comes-from-here.ts";

const largestDraft = 1_000_000;

const draftSchema = z.strictObject({
  key: z.string().min(1).max(300),
  /** The key of the page's form: it says when the page was opened. */
  idempotencyKey: z.uuid(),
  values: z.record(z.string().max(200), z.union([z.string(), z.array(z.string()).max(200)])),
  baseVersion: z.string().max(100).nullish(),
  patientId: z.string().max(100).nullish(),
});

/**
 * Keeps unsent text while somebody types. Typing is a person acting, so it prolongs the session as a click does. The time at which it was kept
 * is left out where it was not: the form has gone through, or its draft was put aside, since the page was opened.
 */
export async function POST(request: Request): Promise<Response> {
  if (!(await comesFromHere())) return new Response(null, { status: 403 });
  const text = await request.text();
  const draft = text.length <= largestDraft ? draftSchema.safeParse(parsedOrNull(text)) : null;
  if (!draft?.success) return new Response(null, { status: draft ? 400 : 413 });
  const unstorable = Object.values(draft.data.values).flat().some((value) => value.includes("\u0000"));
  if (unstorable) return new Response(null, { status: 400 });
  try {
    const answer = await withActor(async ({ tx, actor, now }) => {
      const { key, idempotencyKey, values, baseVersion } = draft.data;
      const kept = await keepDraft(tx, { userId: actor.id, formKey: key, values, baseVersion: baseVersion ?? null, openedAt: openedWith(idempotencyKey), now });
      return { savedAt: kept ? now : null };
    });
    if (answer === null) return new Response(null, { status: 401 });
    return new Response(null, { status: 204, headers: answer.savedAt ? { "x-saved-at": clinicalTime(answer.savedAt) } : {} });
  } catch (error) {
    if (error instanceof DatabaseUnavailable) return new Response(null, { status: 503 });
    throw error;
  }
}

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
