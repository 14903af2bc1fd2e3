import { createHash } from "node:crypto";
import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { aboutField, openedByField } from "#components/form/about-field.ts";
import { codeField, demonstrationField } from "#components/form/confirmation-fields.ts";
import { checkForm } from "#components/form/check-form.ts";
import { untouched, type FormLookalikes, type FormState, type FormValues } from "#components/form/form-state.ts";
import { readForm } from "#components/form/read-form.ts";
import { clinicalTime } from "#components/text/clinical-date.ts";
import { insertSentForm } from "#db/commands/sent-forms.ts";
import { StaleRecord, type Tx } from "#db/client.ts";
import { findSentForm } from "#db/queries/sent-forms.ts";
import type { Actor } from "#domain/actor.ts";
import type { AuditEvent } from "#domain/audit.ts";
import { refusalWords, type Refusal } from "#domain/refusals.ts";
import { AboutSomebodyElse, idsOfBoth, isSamePerson, type Believed } from "./about-person.ts";
import { recordEvents } from "./audit.ts";
import { belongsTo, type Audience } from "./audience.ts";
import { asApplication } from "./database.ts";
import { isDemo } from "./demo.ts";
import { env } from "./env.ts";
import { keepUnsentText, pageDraftKey, pathOf } from "./unsent-text.ts";
import { databaseCode, DatabaseUnavailable } from "./faults.ts";
import { refusedByDatabase } from "./refused-by-database.ts";
import { comesFromHere } from "./comes-from-here.ts";
import { idsIn, recordRefusal } from "./whom-it-concerned.ts";
import { beginAs, requestHeaders, sessionId } from "./session.ts";
import { isSignedOut } from "./with-actor.ts";
import { confirmByCode, type Confirmation } from "./sign-in/confirm-by-code.ts";

/** People to compare with what was typed, what the form remembers of them, and the look at them for the audit. */
export type Beside = { lookalikes: FormLookalikes; values: FormValues; audit: readonly AuditEvent[] };
/** A rule's "no", about the whole form or about one of its fields. */
export type WhyNot = Refusal | { field: string; refusal: Refusal; beside?: Beside } | null;
type Context<Input> = { tx: Tx; actor: Actor; now: Date; input: Input };
type Conflict = NonNullable<FormState["conflict"]>;
type Theirs = Omit<Conflict, "fields"> & { fields: { name: string; label: string; theirs: string; yours?: string }[] };

export type ActionDoor<Schema extends z.ZodType, Found> = {
  /** The verb, `noun.verb`: what the idempotency key belongs to, and what a refusal is audited under. */
  name: string;
  for: Audience;
  /** Is it well made? */
  form: Schema;
  /** Can you see it? Null is 404. */
  find: (context: Context<z.output<Schema>>) => Promise<Found | null>;
  /** May you do it? The page asks the same rule. */
  whyNot: (context: Omit<Context<z.output<Schema>>, "tx"> & { found: Found }) => WhyNot;
  /** Do it; say what to remember and where to go. */
  change: (context: Context<z.output<Schema>> & { found: Found }) => Promise<{ audit: AuditEvent | readonly AuditEvent[]; goTo: string }>;
  /** For versioned forms: what is stored now, field by field, to show beside what was typed (or beside `yours`, where words say it better). */
  theirs?: (found: Found, input: z.output<Schema>, now: Date) => Theirs;
  /** For actions that change whom a crisis or record is about: whom it was about until now. All others are compared with what their audit says. */
  whom?: (found: Found) => string | null;
  /** For what is signed: asks for the authenticator's code again (`<ConfirmationCode>` in the form), once every rule has said yes. */
  confirmedByCode?: boolean;
};

type Sent = { about: Believed; /** Who had signed in when its page was opened. */ openedBy: string | undefined; key: string; draftKey: string | null; values: FormValues; contentHash: string; /** Never stored or given back. */ code: { typed: string; demonstration: boolean } };
type Refused = { refusal: Refusal; field?: string; beside?: Beside; /** Where the rule's own words say less. */ words?: string };
type Outcome = { goTo: string } | Refused | "not-found" | "signed-out" | "of-another";

/** The key was stored by a twin of this very request while it ran. */
class AlreadySent extends Error {}

/**
 * The door for writing: is it well made, can you see it, may you do it, do it, in one transaction opened as the actor,
 * with the audit event and the form's key inside it. Pressing twice, or sending again after a failure, stores once.
 * Nothing typed is lost: whatever stands in the way, the values come back.
 * @returns a server action; it redirects (303) on success and answers a form state otherwise.
 */
export function recordAction<Schema extends z.ZodType, Found>(door: ActionDoor<Schema, Found>) {
  return async (previous: FormState, form: FormData): Promise<FormState> => {
    const { sent, problem } = readSent(door.name, form);
    const back = (answer: Partial<FormState>): FormState => ({ ...untouched, attempt: (previous?.attempt ?? 0) + 1, values: sent.values, conflict: previous?.conflict ?? null, ...answer });
    if (problem !== null) return back({ errors: { "": problem } });
    if (!(await comesFromHere())) return back({ errors: { "": "This form was not sent from Lantern. Open the page again." } });
    const checked = checkForm(door.form, sent.values);
    const [session, request] = await Promise.all([sessionId(), requestHeaders()]);
    const putAside = (draftKey: string) => keepUnsentText(session, { draftKey, pageId: sent.key, path: pathOf(request.path), values: sent.about === null ? sent.values : { ...sent.values, [aboutField]: sent.about }, sequence: null, of: sent.openedBy });
    const keepAside = async () => {
      await putAside(sent.draftKey ?? pageDraftKey(request.path));
      return back({ notice: "signed-out" });
    };
    // Without JavaScript a page of errors would lead to signing in, and what was typed would be gone.
    if (!checked.ok) return (await isSignedOut(session)) ? keepAside() : back({ errors: checked.errors });
    let outcome: Outcome | { conflict: Conflict };
    try {
      if (sent.code.demonstration) sent.code.demonstration = await isDemo();
      outcome = await asApplication((tx) => click(door, tx, { session, requestId: request.requestId, pageKey: pageDraftKey(request.path), sent, input: checked.value }));
    } catch (error) {
      if (error instanceof DatabaseUnavailable) return back({ notice: "database-down" });
      const settled = await afterFailure(door, { session, requestId: request.requestId, sent, input: checked.value }, error);
      if (settled === null) throw error;
      outcome = settled;
    }
    if (outcome === "not-found" && sent.about === null) notFound();
    if (outcome === "not-found") return back({ refusal: refusalWords("person.closed-meanwhile"), notice: "other-person" });
    if (outcome === "signed-out") return keepAside();
    if (outcome === "of-another") return back({ notice: "other-user" });
    if ("conflict" in outcome) return back(outcome);
    if ("refusal" in outcome) {
      const words = outcome.words ?? refusalWords(outcome.refusal);
      const { beside } = outcome;
      if (beside) return back({ errors: { [outcome.field ?? ""]: words }, lookalikes: beside.lookalikes, values: { ...sent.values, ...beside.values } });
      // Without JavaScript the page is drawn anew, and where the rule says no it has no form to give the text back in.
      if (!outcome.field && !request.isScripted) await putAside(pageDraftKey(request.path));
      return back(outcome.field ? { errors: { [outcome.field]: words } } : { refusal: words, notice: outcome.refusal === "person.not-the-same" ? "other-person" : null });
    }
    redirect(outcome.goTo);
  };
}

function readSent(name: string, form: FormData): { sent: Sent; problem: string | null } {
  const { idempotencyKey, draftKey, [aboutField]: about, [openedByField]: openedBy, [codeField]: typed = "", [demonstrationField]: demonstration, ...values } = readForm(form);
  const contentHash = createHash("sha256").update(JSON.stringify([name, Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1))])).digest("base64url");
  const key = z.uuid().safeParse(idempotencyKey);
  const sent = { about: about === undefined ? null : String(about), openedBy: z.uuid().safeParse(openedBy).data, key: key.data ?? "", draftKey: typeof draftKey === "string" && draftKey !== "" ? draftKey.slice(0, 300) : null, values, contentHash, code: { typed: String(typed), demonstration: demonstration === "yes" } };
  // Names and hidden fields too: they are stored with the text where it is put aside.
  const unstorable = [...form].flat().some((part) => typeof part === "string" && part.includes("\u0000"));
  if (unstorable) return { sent, problem: "The text holds a character that cannot be stored (a zero byte). Remove it and send the form again." };
  return { sent, problem: key.success ? null : "This form is out of date. Copy what you typed, then open the page again." };
}

type Click<Schema extends z.ZodType> = { session: string | null; requestId: string; pageKey: string; sent: Sent; input: z.output<Schema> };

async function click<Schema extends z.ZodType, Found>(door: ActionDoor<Schema, Found>, tx: Tx, { session, requestId, pageKey, sent, input }: Click<Schema>): Promise<Outcome> {
  const [who, before] = await Promise.all([beginAs(tx, session, true), findSentForm(tx, sent.key)]);
  if (who.actor === null) return "signed-out";
  const { actor, now } = who;
  if (sent.openedBy !== undefined && sent.openedBy !== actor.id) {
    await recordRefusal(tx, "action.refused", idsIn(input), { action: door.name, because: "page.of-another" }, requestId);
    return "of-another";
  }
  if (before) return before.contentHash === sent.contentHash ? { goTo: before.goTo } : { refusal: "form.sent-with-other-content" };

  const found = belongsTo(door.for, actor) ? await door.find({ tx, actor, now, input }) : null;
  const refused = (because: string) => recordRefusal(tx, "action.refused", { ...idsIn(input), ...idsIn(found) }, { action: door.name, because }, requestId);
  if (found === null) {
    await refused("not-found");
    return "not-found";
  }
  const no = door.whom && !isSamePerson(sent.about, door.whom(found)) ? "person.not-the-same" : door.whyNot({ found, actor, input, now });
  const confirmed = no === null && door.confirmedByCode === true ? await confirmByCode(tx, { userId: actor.id, session: session ?? "", now, secret: env().NEXTAUTH_SECRET, ...sent.code }) : null;
  const refusal: Refused | null = no !== null ? (typeof no === "string" ? { refusal: no } : no) : confirmed?.ok === false ? refusedCode(confirmed) : null;
  if (refusal !== null) {
    await Promise.all([refused(refusal.refusal), recordEvents(tx, "done", refusal.beside?.audit ?? [], requestId)]);
    // The rule may have said no because this very form had just gone through.
    const twin = await findSentForm(tx, sent.key);
    return twin?.contentHash === sent.contentHash ? { goTo: twin.goTo } : refusal;
  }
  const { audit, goTo } = await door.change({ tx, actor, now, input, found });
  const events = confirmed?.ok ? confirmedEvents(audit, confirmed.by) : [audit].flat();
  const told = recordEvents(tx, "done", events, requestId, door.whom ? null : sent.about);
  const [stored] = await Promise.all([
    insertSentForm(tx, { actorId: actor.id, key: sent.key, action: door.name, contentHash: sent.contentHash, goTo, now, waiting: { page: pageKey, form: sent.draftKey } }),
    told,
  ]).catch(async (error: unknown) => {
    // The statements are under way together: whatever failed after this one only says that the transaction is over.
    const first: unknown = await told.then(() => error, (refused: unknown) => refused);
    throw databaseCode(first) === "LN020" ? new AboutSomebodyElse(idsOfBoth(sent.about, events), first) : error;
  });
  if (!stored) throw new AlreadySent();
  return { goTo };
}

/** What stands beside the box for the code. */
function refusedCode(confirmation: Extract<Confirmation, { ok: false }>): Refused {
  const { because: refusal } = confirmation;
  return { refusal, field: codeField, ...(refusal === "code.wait" ? { words: `Too many codes were not right. You can try again at ${clinicalTime(confirmation.until)}.` } : {}) };
}

/** The audit says how somebody showed that it was them. */
const confirmedEvents = (events: AuditEvent | readonly AuditEvent[], by: string): AuditEvent[] => [events].flat().map((event: AuditEvent) => ({ ...event, detail: { ...event.detail, confirmedBy: by } }));

/** After a rolled-back click: it had already gone through; somebody else saved first; or the database said a rule's no. */
async function afterFailure<Schema extends z.ZodType, Found>(
  door: ActionDoor<Schema, Found>, { session, requestId, sent, input }: Omit<Click<Schema>, "pageKey">, error: unknown,
): Promise<Outcome | { conflict: Conflict } | null> {
  const refusal = refusedByDatabase(error);
  if (!(error instanceof StaleRecord || error instanceof AlreadySent) && refusal === null) return null;
  return await asApplication(async (tx) => {
    const [who, twin] = await Promise.all([beginAs(tx, session, true), findSentForm(tx, sent.key)]);
    if (who.actor === null) return "signed-out";
    if (twin) return twin.contentHash === sent.contentHash ? { goTo: twin.goTo } : { refusal: "form.sent-with-other-content" };
    const ids = error instanceof AboutSomebodyElse ? error.both : idsIn(input);
    if (refusal !== null) await recordRefusal(tx, "action.refused", ids, { action: door.name, because: refusal }, requestId);
    if (refusal !== null) return { refusal };
    const found = await door.find({ tx, actor: who.actor, now: who.now, input });
    if (found === null) return "not-found";
    if (!door.theirs) return { refusal: "form.stale" };
    const { fields, ...theirs } = door.theirs(found, input, who.now);
    return { conflict: { ...theirs, fields: fields.map((field) => ({ ...field, yours: field.yours ?? [sent.values[field.name] ?? ""].flat().join(", ") })) } };
  });
}
