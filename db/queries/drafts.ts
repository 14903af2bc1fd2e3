import { and, desc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { decodeCursor, isUuid, keysetPage, pageSize, type KeysetPage } from "#db/cursor.ts";
import type { Tx } from "#db/client.ts";
import { drafts } from "#db/schema/audit.ts";
import type { DraftEnd } from "#domain/draft.ts";

export type Draft = { id: string; values: Record<string, string | string[]>; savedAt: Date; baseVersion: string | null };

const waiting = isNull(drafts.setAsideAt);
const given = { id: drafts.id, values: drafts.values, savedAt: drafts.savedAt, baseVersion: drafts.baseVersion };

/** The actor's own unsent text by form, as it was typed in the page that was opened last; nobody else's is visible. */
export async function listDrafts(tx: Tx, formKeys: readonly string[]): Promise<Map<string, Draft>> {
  const rows = await tx
    .selectDistinctOn([drafts.formKey], { formKey: drafts.formKey, ...given })
    .from(drafts)
    .where(and(inArray(drafts.formKey, [...formKeys]), waiting))
    .orderBy(drafts.formKey, desc(drafts.pageId));
  return new Map(rows.map(({ formKey, ...draft }) => [formKey, draft]));
}

/** The actor's own unsent text for one form. */
export async function findDraft(tx: Tx, formKey: string): Promise<Draft | null> {
  return (await listDrafts(tx, [formKey])).get(formKey) ?? null;
}

/**
 * The version of the record that a draft was typed over, as its form carries it. Text that was kept because a session ran out has it among its values.
 * @param current what to take where neither says
 */
export function draftVersion(draft: Draft | null, current: string): string {
  const typed = draft?.values["version"];
  return draft?.baseVersion ?? (typeof typed === "string" && typed !== "" ? typed : current);
}

/** The same, of a record whose versions are counted. */
export function draftBase(draft: Draft | null, current: number): number {
  const base = Number(draftVersion(draft, String(current)));
  return Number.isInteger(base) && base >= 0 ? base : current;
}

export type OwnDraft = Draft & { formKey: string; path: string | null; setAside: { at: Date; because: DraftEnd } | null };

const own = { ...given, formKey: drafts.formKey, path: drafts.path, setAsideAt: drafts.setAsideAt, setAsideBecause: drafts.setAsideBecause };

type Row = Draft & { formKey: string; path: string | null; setAsideAt: Date | null; setAsideBecause: DraftEnd | null };

const ownDraft = ({ setAsideAt: at, setAsideBecause: because, ...draft }: Row): OwnDraft => ({ ...draft, setAside: at && because ? { at, because } : null });

/** What the actor has typed and not sent, the latest first; or what was put aside in the last 30 days, by them or because nobody came back to it. */
export async function listOwnDrafts(tx: Tx, { view, after }: { view: "waiting" | "let-go"; after?: string | undefined }): Promise<KeysetPage<OwnDraft>> {
  const when = view === "waiting" ? drafts.savedAt : drafts.setAsideAt;
  const which = view === "waiting" ? waiting : and(isNotNull(drafts.setAsideAt), inArray(drafts.setAsideBecause, ["discarded", "left"]));
  const [at, id] = decodeCursor(after, 2) ?? [];
  const beyond = at instanceof Date && isUuid(id) ? sql`(${when}, ${drafts.id}) < (${at.toISOString()}::timestamptz, ${id}::uuid)` : undefined;
  const rows = await tx.select(own).from(drafts).where(and(which, beyond)).orderBy(desc(when), desc(drafts.id)).limit(pageSize + 1);
  return keysetPage(rows.map(ownDraft), (draft) => [draft.setAside?.at ?? draft.savedAt, draft.id]);
}

/** One draft of the actor's, waiting or let go; null for a form that went through. */
export async function findOwnDraft(tx: Tx, id: string): Promise<OwnDraft | null> {
  const [row] = await tx.select(own).from(drafts).where(eq(drafts.id, id));
  return row === undefined || row.setAsideBecause === "sent" ? null : ownDraft(row);
}

/** Other text that the actor has typed into the same form and not sent: in other pages, before they opened it again, or let go. Newest first, at most twenty. */
export async function listOtherCopies(tx: Tx, { id, formKey }: Pick<OwnDraft, "id" | "formKey">): Promise<OwnDraft[]> {
  const rows = await tx
    .select(own)
    .from(drafts)
    .where(and(eq(drafts.formKey, formKey), sql`${drafts.id} <> ${id}`, sql`${drafts.setAsideBecause} is distinct from 'sent'`))
    .orderBy(desc(drafts.savedAt), desc(drafts.id))
    .limit(20);
  return rows.map(ownDraft);
}
