import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { endsDraft, endsPageText } from "./drafts.ts";

export type SentForm = {
  actorId: string;
  key: string;
  action: string;
  contentHash: string;
  goTo: string;
  now: Date;
  /** Under which keys text may wait that has gone through now: the page's, and the form's where it keeps drafts. */
  waiting?: { page: string; form: string | null };
};

/**
 * Stores a form's key with its result, and lets no text of it wait any longer, in one statement.
 * @returns false when a twin of the same request stored it first: this one must roll back
 */
export async function insertSentForm(tx: Tx, { actorId, key, action, contentHash, goTo, now, waiting }: SentForm): Promise<boolean> {
  const of = { userId: actorId, now };
  const page = waiting ? sql`, ${endsPageText({ ...of, formKey: waiting.page })}` : sql``;
  const draft = waiting?.form ? sql`, ${endsDraft({ ...of, formKey: waiting.form, pageId: key })}` : sql``;
  const stored = await tx.execute(sql`
    with sent as (
      insert into sent_forms (actor_id, key, action, content_hash, go_to, sent_at) values (${actorId}, ${key}, ${action}, ${contentHash}, ${goTo}, ${now.toISOString()}::timestamptz)
      on conflict do nothing returning key)${page}${draft}
    select key from sent`);
  return stored.length > 0;
}
