"use client";

import { useEffect, useRef, useState, type RefObject } from "react";
import { openedByField } from "./about-field.ts";
import { answersOf } from "./answers-of.ts";
import { DraftKeeper, draftStateText, type DraftAnswer, type DraftSave, type DraftState } from "./draft-keeper.ts";
import { noteField, SignInAgain } from "./sign-in-again.tsx";

type DraftSaverProps = {
  form: RefObject<HTMLFormElement | null>;
  draftKey: string;
  hidden: Record<string, string> | undefined;
  version: string | number | undefined;
  savedAt: string | undefined;
  /** The form is being sent. */
  pending: boolean;
  /** Told whether everything typed is kept on the server. */
  onKept: (kept: boolean) => void;
};

/** Bodies above this are refused by browsers when a page is being left (fetch keepalive: 64 KiB for all that are under way). */
const leavingBytes = 60_000;
/** A connection that was cut may never say so. */
const longestWait = 8_000;

/** Whoever answers without the time of the save is not Lantern: the sign-in page of somebody's wireless network, for one. */
function answerOf({ status, headers }: Response): DraftAnswer {
  const at = headers.get("x-saved-at");
  if (status === 204) return at === null ? { kind: "unreachable" } : { kind: "saved", at };
  if (status === 401) return { kind: "signed-out", at };
  return { kind: refusals[status] ?? "failed" };
}

const refusals: Record<number, "ended" | "of-another" | "too-long"> = { 409: "ended", 412: "of-another", 413: "too-long" };

const fits = (body: string): boolean => new TextEncoder().encode(body).length < leavingBytes;

async function postDraft(about: object, { sequence, values, changes, since, leaving }: DraftSave): Promise<DraftAnswer> {
  const whole = JSON.stringify({ ...about, sequence, values });
  const body = leaving && since > 0 && !fits(whole) ? JSON.stringify({ ...about, sequence, values: changes, changesSince: since }) : whole;
  const keepalive = leaving && fits(body);
  try {
    return answerOf(await fetch("/drafts/keeping", { method: "POST", headers: { "content-type": "application/json" }, body, keepalive, signal: AbortSignal.timeout(longestWait) }));
  } catch {
    return { kind: "unreachable" };
  }
}

const isTrouble = ({ kind }: DraftState): boolean => !["untouched", "changed", "saving", "saved"].includes(kind);

/** Keeps what is typed on the server, and says so beside the button. Only the first save, a failure and a recovery are read aloud. */
export function DraftSaver(props: DraftSaverProps) {
  const { pending, savedAt = null } = props;
  const [state, setState] = useState<DraftState>({ kind: "untouched", at: savedAt });
  const [aloud, setAloud] = useState("");
  const latest = useRef(props);
  const keeper = useRef<DraftKeeper | null>(null);

  useEffect(() => {
    latest.current = props;
  });

  useEffect(() => {
    const form = latest.current.form.current;
    if (!form) return undefined;
    let toSay = true;
    const show = (next: DraftState) => {
      if (isTrouble(next) || (toSay && next.kind === "saved")) setAloud(draftStateText(next));
      if (isTrouble(next) || next.kind === "saved") toSay = isTrouble(next);
      latest.current.onKept(next.kind === "saved");
      setState(next);
    };
    const read = () => answersOf(form, Object.keys(latest.current.hidden ?? {}));
    const post = (save: DraftSave) => postDraft(aboutDraft(form, latest.current), save);
    const made = new DraftKeeper({ read, post, show, savedAt });
    keeper.current = made;
    return listen(form, made, () => latest.current.onKept(false));
  }, [savedAt]);

  useEffect(() => {
    if (pending) keeper.current?.pause();
    else keeper.current?.resume();
  }, [pending]);

  return (
    <p className={isTrouble(state) ? "draft-state draft-state--trouble" : "draft-state"}>
      <span aria-hidden="true">{draftStateText(state)}</span>
      {state.kind === "signed-out" && <> <SignInAgain /></>}
      <span role="status" className="nhsuk-u-visually-hidden">{aloud}</span>
    </p>
  );
}

function aboutDraft(form: HTMLFormElement, { draftKey, version }: DraftSaverProps) {
  const sent = new FormData(form);
  const openedBy = sent.get(openedByField);
  return {
    key: draftKey, page: String(sent.get("idempotencyKey")), path: location.pathname,
    baseVersion: version === undefined ? null : String(version), ...(openedBy === null ? {} : { openedBy }),
  };
}

/** On the way to the button no draft is sent: the form itself says it all. */
const isSubmit = (target: EventTarget | null): boolean => target instanceof HTMLButtonElement && target.type === "submit";

/** Listens where a draft must be kept; answers how to stop listening. */
function listen(form: HTMLFormElement, keeper: DraftKeeper, onTyped: () => void): () => void {
  const until = new AbortController();
  const { signal } = until;
  const onSeen = () => {
    if (document.visibilityState === "hidden") keeper.leave();
    else keeper.keep();
  };
  const onKeys = (event: KeyboardEvent) => {
    if (!event.ctrlKey || event.altKey || event.key.toLowerCase() !== "s") return;
    event.preventDefault();
    keeper.keep();
  };
  form.addEventListener("focusin", (event) => noteField(form, event), { signal });
  form.addEventListener("input", () => { keeper.typed(); onTyped(); }, { signal });
  form.addEventListener("focusout", ({ relatedTarget }) => { if (!isSubmit(relatedTarget)) keeper.keep(); }, { signal });
  document.addEventListener("visibilitychange", onSeen, { signal });
  document.addEventListener("keydown", onKeys, { signal });
  window.addEventListener("pagehide", () => keeper.leave(), { signal });
  window.addEventListener("online", () => keeper.keep(), { signal });
  return () => {
    until.abort();
    keeper.pause();
  };
}
