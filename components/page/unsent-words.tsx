"use client";

import { useScriptRuns } from "./use-script-runs.ts";
import { wordsOfForm } from "./words-of-form.ts";

export type UnsentWord = { name: string; label: string; values: readonly string[] };

/** Text that was not sent, under the questions of the form that stands on the same page, and in its order. Without a script each stands under its field's name. */
export function UnsentWords({ typed }: { typed: readonly UnsentWord[] }) {
  const isRunning = useScriptRuns();
  const read = typed.map(({ name, label, values }) => ({ name, ...((isRunning && wordsOfForm(name, values)) || { label, words: values.join(", "), place: Number.MAX_SAFE_INTEGER }) }));
  return (
    <dl className="unsent-text">
      {read.sort((one, other) => one.place - other.place).map(({ name, label, words }) => <div key={name}><dt>{label}</dt><dd>{words}</dd></div>)}
    </dl>
  );
}
