"use client";

import { useEffect, useRef, useState, type RefObject } from "react";
import { DraftKeeper, draftStateText, type DraftAnswer, type DraftState } from "./draft-keeper.ts";
import type { FormValues } from "./form-state.ts";
import { readForm } from "./read-form.ts";

type DraftSaverProps = {
  form: RefObject<HTMLFormElement | null>;
  draftKey: string;
  idempotencyKey: string;
  hidden: Record<string, string> | undefined;
  version: string | number | undefined;
  savedAt: string | undefined;
  /** The form is being sent. */
  pending: boolean;
  /** Told whether everything typed is kept on the server. */
  onKept: (kept: boolean) => void;
};

/** Bodies above this are refused by browsers when a page is being left (fetch keepalive). */
const leavingLimit = 60_000;

function answerOf(response: Response): DraftAnswer {
  const at = response.headers.get("x-saved-at");
  if (response.ok) return at === null ? { kind: "conflict" } : { kind: "saved", at };
  return { kind: response.status === 401 ? "signed-out" : "failed" };
}

async function postDraft(body: string, leaving: boolean): Promise<DraftAnswer> {
  const headers = { "content-type": "application/json" };
  try {
    return answerOf(await fetch("/drafts", { method: "POST", headers, body, keepalive: leaving && body.length < leavingLimit }));
  } catch {
    return { kind: "failed" };
  }
}

/** What is kept of a form: its answers, not the ids and keys that travel with it. */
function answersOf(form: HTMLFormElement, hidden: Record<string, string>): FormValues {
  const values = readForm(new FormData(form));
  return Object.fromEntries(Object.entries(values).filter(([name]) => !(name in hidden) && !["version", "idempotencyKey", "draftKey"].includes(name)));
}

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
    let troubled = true;
    const show = (next: DraftState) => {
      const trouble = next.kind === "failed" || next.kind === "signed-out" || next.kind === "conflict";
      if (trouble || (troubled && next.kind === "saved")) setAloud(draftStateText(next));
      if (trouble || next.kind === "saved") troubled = trouble;
      latest.current.onKept(next.kind === "saved");
      setState(next);
    };
    const read = () => answersOf(form, latest.current.hidden ?? {});
    const post = (values: FormValues, leaving: boolean) => postDraft(JSON.stringify(draftBody(latest.current, values)), leaving);
    const made = new DraftKeeper({ read, post, show, savedAt });
    keeper.current = made;
    return listen(form, made, () => latest.current.onKept(false));
  }, [savedAt]);

  useEffect(() => {
    if (pending) keeper.current?.pause();
  }, [pending]);

  return (
    <p className="draft-state">
      <span aria-hidden="true">{draftStateText(state)}</span>
      <span role="status" className="nhsuk-u-visually-hidden">{aloud}</span>
    </p>
  );
}

function draftBody({ draftKey, idempotencyKey, version, hidden = {} }: DraftSaverProps, values: FormValues) {
  return { key: draftKey, idempotencyKey, values, baseVersion: version === undefined ? null : String(version), patientId: hidden.personId ?? null };
}

/** On the way to the button no draft is sent: it could arrive after the form and bring back what was just recorded. */
const isSubmit = (target: EventTarget | null): boolean => target instanceof HTMLButtonElement && target.type === "submit";

/** Listens where a draft must be kept; answers how to stop listening. */
function listen(form: HTMLFormElement, keeper: DraftKeeper, onTyped: () => void): () => void {
  const until = new AbortController();
  const { signal } = until;
  const onHidden = () => {
    if (document.visibilityState === "hidden") keeper.keep(true);
  };
  const onKeys = (event: KeyboardEvent) => {
    if (!event.ctrlKey || event.altKey || event.key.toLowerCase() !== "s") return;
    event.preventDefault();
    keeper.keep();
  };
  form.addEventListener("input", () => { keeper.typed(); onTyped(); }, { signal });
  form.addEventListener("focusout", ({ relatedTarget }) => { if (!isSubmit(relatedTarget)) keeper.keep(); }, { signal });
  document.addEventListener("visibilitychange", onHidden, { signal });
  document.addEventListener("keydown", onKeys, { signal });
  return () => {
    until.abort();
    keeper.pause();
  };
}
