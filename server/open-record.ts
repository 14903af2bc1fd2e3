import { forbidden, notFound, redirect } from "next/navigation";
import { z } from "zod";
import type { FormValues } from "#components/form/form-state.ts";
import { idAt } from "#db/ids.ts";
import { listDrafts, type Draft } from "#db/queries/drafts.ts";
import type { Tx } from "#db/client.ts";
import type { Actor } from "#domain/actor.ts";
import type { AuditEvent } from "#domain/audit.ts";
import { idsInAddress } from "#domain/record-address.ts";
import { recordEvents } from "./audit.ts";
import { belongsTo, type Audience } from "./audience.ts";
import { asApplication } from "./database.ts";
import { isDemo } from "./demo.ts";
import { beginAs, requestHeaders, sessionId } from "./session.ts";
import { tabToken } from "./tab-token.ts";
import { pageDraftKey, pathOf } from "./unsent-text.ts";
import { recordRefusal } from "./whom-it-concerned.ts";

export type ReadContext = { tx: Tx; actor: Actor; now: Date };

/** What every page needs besides its record. */
export type PageContext = {
  actor: Actor;
  now: Date;
  nonce: string;
  path: string;
  /** A fresh idempotency key for the page's form; it says when the page was opened, by the database's clock. */
  formKey: string;
  draft: (Draft & { values: FormValues }) | null;
  shell: { actor: Actor; now: Date; path: string; nonce: string; demo: boolean; idleSeconds: number; unsent: Draft | null; /** What this tab calls a record when it tells the browser's other tabs. */ tabToken: (record: string) => string };
};

export type Opened<T> = { found: T; actor: Actor; now: Date; page: PageContext };

export type RecordDoor<T> = {
  for: Audience;
  /** The one look. Null: it does not exist for this person. */
  find: (context: ReadContext) => Promise<T | null>;
  /** What is written into the audit, in the same transaction as the look. */
  audit: (found: T) => AuditEvent | readonly AuditEvent[];
  /** The form's draft to give back, if this person has one. */
  draftKey?: string;
  /** Somebody may know that it exists and not see it (a person in the identity index): "forbidden" shows the way in. It may also have moved. */
  otherwise?: (context: ReadContext) => Promise<"forbidden" | "not-found" | { goTo: string }>;
};

/**
 * The door for reading one record. Who are you, may this audience come here, can you see it: in one transaction,
 * opened as the actor, with the look written down beside it.
 * @returns the record and the page's context; never returns without a live session and a visible record.
 */
export async function openRecord<T>(door: RecordDoor<T>): Promise<Opened<T>> {
  const [session, request] = await Promise.all([sessionId(), requestHeaders()]);
  const answer = await asApplication(async (tx) => {
    const who = await beginAs(tx, session, true);
    if (who.actor === null) return "sign-in" as const;
    const { actor, now, idleSeconds } = who;
    const context = { tx, actor, now };
    const found = belongsTo(door.for, actor) ? await door.find(context) : null;
    if (found === null) {
      const otherwise = belongsTo(door.for, actor) && door.otherwise ? await door.otherwise(context) : ("not-found" as const);
      if (typeof otherwise === "string") {
        await recordRefusal(tx, "record.refused", idsInAddress(request.path), { address: pathOf(request.path).slice(0, 200) }, request.requestId);
      }
      return otherwise;
    }
    const pageKey = pageDraftKey(request.path);
    const [drafts] = await Promise.all([
      listDrafts(tx, door.draftKey ? [door.draftKey, pageKey] : [pageKey]),
      recordEvents(tx, "done", door.audit(found), request.requestId),
    ]);
    return { found, actor, now, idleSeconds, draft: (door.draftKey && drafts.get(door.draftKey)) || null, unsent: drafts.get(pageKey) ?? null };
  });
  if (answer === "sign-in") redirect(signInAddress(request.path));
  if (answer === "forbidden") forbidden();
  if (answer === "not-found") notFound();
  if ("goTo" in answer) redirect(answer.goTo);
  const { found, actor, now, draft, unsent, idleSeconds } = answer;
  const { nonce, path } = request;
  const shell = { actor, now, path, nonce, demo: await isDemo(), idleSeconds, unsent, tabToken: (record: string) => tabToken(session ?? "", record) };
  return { found, actor, now, page: { actor, now, nonce, path, formKey: idAt(now), draft, shell } };
}

/** The door for reading a list: the same steps; an empty list is an answer, not a 404. */
export function openList<T>({ list, ...door }: Omit<RecordDoor<T>, "find" | "otherwise"> & { list: (context: ReadContext) => Promise<T> }): Promise<Opened<T>> {
  return openRecord({ ...door, find: list });
}

/** An id out of an address, or 404 before anything is asked of the database. */
export function uuidOr404(value: string | undefined): string {
  const parsed = z.uuid().safeParse(value);
  if (!parsed.success) notFound();
  return parsed.data;
}

function signInAddress(path: string): string {
  return path === "/" ? "/sign-in" : `/sign-in?${new URLSearchParams({ then: path })}`;
}
