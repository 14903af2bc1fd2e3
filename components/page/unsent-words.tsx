"use client";

import { useSyncExternalStore } from "react";
import { wordsOfForm } from "./words-of-form.ts";

export type UnsentWord = { name: string; label: string; values: readonly string[] };

const never = () => () => undefined;

/** Text that was not sent, under the questions of the form that stands on the same page, and in its order. Without a script each stands under its field's name. */
export function UnsentWords({ typed }: { typed: readonly UnsentWord[] }) {
  const isReady = useSyncExternalStore(never, () => true, () => false);
  const read = typed.map(({ name, label, values }) => ({ name, ...((isReady && wordsOfForm(name, values)) || { label, words: values.join(", "), place: Number.MAX_SAFE_INTEGER }) }));
  return (
    <dl className="unsent-text">
      {read.sort((one, other) => one.place - other.place).map(({ name, label, words }) => <div key={name}><dt>{label}</dt><dd>{words}</dd></div>)}
    </dl>
  );
}
