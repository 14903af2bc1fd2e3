import { clinicalClock } from "#components/text/clinical-date.ts";
import { keepDraft } from "#db/commands/drafts.ts";
import { comesFromHere } from "#server/comes-from-here.ts";
import { DatabaseUnavailable } from "#server/faults.ts";
import { sessionId } from "#server/session.ts";
import { keepUnsentText, pageDraftKey } from "#server/unsent-text.ts";
import { withActor } from "#server/with-actor.ts";
import { draftSchema, type SentDraft } from "./schema.ts";

const largestDraft = 1_000_000;

/** Keeps unsent text while somebody types. Typing is a person acting, so it prolongs the session as a click does; a page that nobody uses does not. */
export async function POST(request: Request): Promise<Response> {
  if (!(await comesFromHere())) return answer(403);
  const text = await request.text();
  const draft = text.length <= largestDraft ? draftSchema.safeParse(parsedOrNull(text)) : null;
  if (!draft?.success) return answer(draft ? 400 : 413);
  try {
    return await keep(draft.data);
  } catch (error) {
    if (error instanceof DatabaseUnavailable) return answer(503);
    throw error;
  }
}

/** Whoever goes on typing when the session has run out loses nothing: the text is kept for them, and shown to nobody until they have signed in. */
async function keep({ page, sequence, path, key = pageDraftKey(path), values, changesSince, baseVersion = null, leftBy, openedBy = leftBy }: SentDraft): Promise<Response> {
  const kept = await withActor(async ({ tx, actor, now }) => {
    if (openedBy !== undefined && openedBy !== actor.id) return { became: "of-somebody-else" as const, at: now };
    const draft = { userId: actor.id, formKey: key, pageId: page, sequence, path, values, baseVersion, now, ...(changesSince === undefined ? {} : { changesSince }) };
    return { became: await keepDraft(tx, draft), at: now };
  }, leftBy === undefined);
  if (kept?.became === "of-somebody-else") return answer(412);
  if (kept !== null) return kept.became === "ended" ? answer(409) : answer(204, kept.at);
  const at = changesSince === undefined ? await keepUnsentText(await sessionId(), { draftKey: key, pageId: page, path, values, sequence, baseVersion, of: openedBy }) : null;
  return answer(401, at);
}

const answer = (status: number, savedAt: Date | null = null) => new Response(null, { status, headers: savedAt ? { "x-saved-at": clinicalClock(savedAt) } : {} });

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
