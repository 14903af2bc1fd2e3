import { paths } from "#app/paths.ts";
import { CompareRecords } from "#components/form/compare-records.tsx";
import type { FormValues } from "#components/form/form-state.ts";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { timeOrDate } from "#components/text/duration.ts";
import type { Draft } from "#db/queries/drafts.ts";
import { compareWords, formWords, type ReadField } from "./form-words.ts";

/** What was recorded since the draft was begun. */
export type Since = { /** "Sandy Beaconsby recorded another triage at 14:07." */ words: string; /** How that column is called. */ theirs: string; /** It, as the same form would hold it; left out where it is not the same form. */ read?: readonly ReadField[] };

type Props = { draft: Draft; formKey: string; now: Date; since?: Since | null };

/** The form holds text that was typed and not sent. Where the record has moved on since, both stand beside each other before anything is sent. */
export function DraftNotice({ draft, formKey, now, since = null }: Props) {
  const typed = timeOrDate(draft.savedAt, now);
  const differs = since?.read ? compareWords(since.read, formWords({ formKey, values: draft.values })).filter((field) => field.theirs !== field.yours) : [];
  return (
    <InlineAlert kind={since ? "warning" : "information"} title={`Draft from ${typed}, not yet sent`}>
      <p>The form below holds what you typed then. <a href={paths.draft(draft.id)}>Read it, or put it aside</a></p>
      {since && <p>{since.words}</p>}
      {differs.length > 0 && since && <CompareRecords caption="What was recorded since, and your draft" theirs={since.theirs} yours={`Your draft from ${typed}`} fields={differs} />}
    </InlineAlert>
  );
}

/** A record was changed while a draft of its form waited. @param values the record as its form holds it now */
export function changedSince(by: string | null, at: Date, now: Date, formKey: string, values: FormValues): Since {
  const [who, when] = [by ?? "Somebody", timeOrDate(at, now)];
  return { words: `${who} changed this ${when}, after you had begun. Yours replaces theirs only when you have seen both.`, theirs: `Changed by ${who}, ${when}`, read: formWords({ formKey, values }) };
}

/** A text that begins from the record was typed before another triage. @param proposed what the form would begin with now */
export function triagedSince(draft: Draft, triagedAt: Date | null, now: Date, formKey: string, proposed: FormValues): Since | null {
  if (triagedAt === null || triagedAt <= draft.savedAt) return null;
  const asked = Object.keys(proposed);
  const read = formWords({ formKey, values: { ...draft.values, ...Object.fromEntries(asked.map((name) => [name, proposed[name] ?? ""])) } });
  return { words: `Another triage was recorded ${timeOrDate(triagedAt, now)}, after you had typed this. Check that yours still fits.`, theirs: "What the record says now", read };
}
