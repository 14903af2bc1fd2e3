import { and, eq, isNull, sql, type SQL } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { madeAt, newId } from "#db/ids.ts";
import { drafts } from "#db/schema/audit.ts";
import type { DraftEnd } from "#domain/draft.ts";

export type KeptDraft = {
  userId: string;
  formKey: string;
  /** The opened page that is typed in (UUIDv7). */
  pageId: string;
  /** Counts the saves of that page, from 1. */
  sequence: number;
  path: string | null;
  values: Record<string, string | string[]>;
  /** Set where `values` are only what has changed since that earlier save of the same page. */
  changesSince?: number;
  baseVersion: string | null;
  now: Date;
};

/**
 * Keeps unsent text, in one statement. A save that arrives late never overwrites a newer one of its page, pages never overwrite each other,
 * and nothing that was sent or let go comes back. The first save of a page puts aside what the page took over when it was opened.
 * @returns "overtaken" when a newer save of this page is kept already, "ended" when its form was sent or its draft let go
 */
export async function keepDraft(tx: Tx, draft: KeptDraft): Promise<"kept" | "overtaken" | "ended"> {
  const { userId, formKey, pageId, sequence, path, values, changesSince = null, baseVersion, now } = draft;
  const kept = await tx.execute(sql`
    with taken_over as (${takenOver(draft, "continued")})
    insert into drafts (id, user_id, form_key, page_id, path, sequence, values, base_version, saved_at)
    values (${newId()}, ${userId}, ${formKey}, ${pageId}, ${path}, ${sequence}, ${JSON.stringify(values)}::jsonb, ${baseVersion}, ${now.toISOString()}::timestamptz)
    on conflict (user_id, form_key, page_id) do update set
      values = case when ${changesSince}::int is null then excluded.values else drafts.values || excluded.values end,
      sequence = excluded.sequence, base_version = excluded.base_version, path = excluded.path, saved_at = excluded.saved_at, set_aside_at = null, set_aside_because = null
    where drafts.sequence < excluded.sequence and coalesce(drafts.set_aside_because, 'continued') in ('continued', 'left')
    returning id`);
  if (kept.length > 0) return "kept";
  const ended = await tx.select({ because: drafts.setAsideBecause }).from(drafts).where(and(ofForm(draft), eq(drafts.pageId, pageId)));
  return ended.some(({ because }) => because === "sent" || because === "discarded") ? "ended" : "overtaken";
}

/**
 * Says that the form of this page went through, whether or not anything of it was kept before: what its page kept, and what it had taken over,
 * waits no longer, and a save that was on its way comes too late. Part of the statement that stores the form's key.
 */
export function endsDraft(draft: Pick<KeptDraft, "userId" | "formKey" | "pageId" | "now">): SQL {
  const { userId, formKey, pageId, now } = draft;
  const at = now.toISOString();
  return sql`taken_over as (${takenOver(draft, "sent")}), ended as (
    insert into drafts (id, user_id, form_key, page_id, values, saved_at, set_aside_at, set_aside_because)
    values (${newId()}, ${userId}, ${formKey}, ${pageId}, '{}', ${at}::timestamptz, ${at}::timestamptz, 'sent')
    on conflict (user_id, form_key, page_id) do update set set_aside_at = excluded.set_aside_at, set_aside_because = 'sent')`;
}

/** Puts aside what waits for a page that has no draft of its own, once its form went through. Part of the same statement. */
export const endsPageText = ({ userId, formKey, now }: Pick<KeptDraft, "userId" | "formKey" | "now">): SQL =>
  sql`page_text as (update drafts set set_aside_at = ${now.toISOString()}::timestamptz, set_aside_because = 'sent' where user_id = ${userId} and form_key = ${formKey} and set_aside_at is null)`;

/** Puts aside whatever waits for a form. */
export async function setDraftsAside(tx: Tx, { userId, formKey, because }: Pick<KeptDraft, "userId" | "formKey"> & { because: DraftEnd }): Promise<void> {
  await tx.update(drafts).set({ setAsideAt: sql`now()`, setAsideBecause: because }).where(and(ofForm({ userId, formKey }), isNull(drafts.setAsideAt)));
}

/** Puts one draft aside that its author let go. */
export async function discardDraft(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.update(drafts).set({ setAsideAt: now, setAsideBecause: "discarded" }).where(and(eq(drafts.id, id), isNull(drafts.setAsideAt)));
}

/** Takes a draft back: its form shows it again. What the form showed instead is put aside, and can be taken back in turn. */
export async function restoreDraft(tx: Tx, { id, userId, formKey }: { id: string; userId: string; formKey: string }): Promise<void> {
  await setDraftsAside(tx, { userId, formKey, because: "continued" });
  await tx.update(drafts).set({ pageId: newId(), sequence: 0, setAsideAt: null, setAsideBecause: null }).where(eq(drafts.id, id));
}

const ofForm = ({ userId, formKey }: Pick<KeptDraft, "userId" | "formKey">) => and(eq(drafts.userId, userId), eq(drafts.formKey, formKey));

/** Puts aside what a page showed when it was opened, once: at the first thing that the page itself keeps or sends. */
function takenOver({ userId, formKey, pageId, now }: Pick<KeptDraft, "userId" | "formKey" | "pageId" | "now">, because: DraftEnd): SQL {
  return sql`
    update drafts set set_aside_at = ${now.toISOString()}::timestamptz, set_aside_because = ${because}
    where id = (
      select d.id from drafts d
      where d.user_id = ${userId} and d.form_key = ${formKey} and d.set_aside_at is null and d.page_id < ${pageId}::uuid and d.saved_at <= ${madeAt(pageId).toISOString()}::timestamptz
      order by d.page_id desc limit 1)
    and not exists (select 1 from drafts p where p.user_id = ${userId} and p.form_key = ${formKey} and p.page_id = ${pageId}::uuid)`;
}
