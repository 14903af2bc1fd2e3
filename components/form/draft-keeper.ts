import type { FormValues } from "./form-state.ts";

/** What became of one attempt to keep a draft; `at` is the server's clock, as `14:07`. */
export type DraftAnswer = { kind: "saved"; at: string } | { kind: "signed-out" | "conflict" | "failed" };

export type DraftState = {
  kind: "untouched" | "changed" | "saving" | DraftAnswer["kind"];
  /** When a draft was last kept. */
  at: string | null;
};

export type DraftKeeper = {
  /** Somebody typed. */
  typed(): void;
  /** Keep it at once: a field was left, the page is hidden, the person asked. */
  keep(leaving?: boolean): void;
  /** The form itself is being sent: a draft that arrives later would bring back what was just recorded. */
  pause(): void;
  stop(): void;
};

type Setting = {
  read: () => FormValues;
  post: (values: FormValues, leaving: boolean) => Promise<DraftAnswer>;
  show: (state: DraftState) => void;
  savedAt: string | null;
};

const quiet = 1_000;
const longest = 10_000;
const retries = [1_000, 2_000, 5_000, 15_000] as const;

/**
 * Keeps a draft one second after the last keystroke, at most ten seconds after the first one not kept, and only when something changed.
 * A failed attempt is repeated after 1, 2, 5 and then every 15 seconds; a conflict is not, because only a person can settle it.
 */
export function draftKeeper({ read, post, show, savedAt }: Setting): DraftKeeper {
  let kept = JSON.stringify(read());
  let at = savedAt;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since: number | null = null;
  let failures = 0;
  let busy = false;

  const after = (wait: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => keep(), wait);
  };

  function typed(): void {
    since ??= Date.now();
    if (at === null && failures === 0 && !busy) show({ kind: "changed", at });
    if (failures === 0) after(Math.max(0, Math.min(quiet, since + longest - Date.now())));
  }

  function keep(leaving = false): void {
    clearTimeout(timer);
    const values = read();
    const text = JSON.stringify(values);
    if (busy || text === kept) return;
    busy = true;
    since = null;
    if (failures === 0) show({ kind: "saving", at });
    void post(values, leaving).then((answer) => answered(answer, text));
  }

  function answered(answer: DraftAnswer, text: string): void {
    busy = false;
    if (answer.kind === "saved") {
      kept = text;
      at = answer.at;
      failures = 0;
      if (since !== null) typed();
    } else if (answer.kind !== "conflict") {
      after(retries[Math.min(failures, retries.length - 1)] ?? longest);
      failures += 1;
    }
    show({ kind: answer.kind, at });
  }

  const pause = () => clearTimeout(timer);
  return { typed, keep, pause, stop: pause };
}

const stillHere = "Your text is still on this page.";

/** What stands beside the button. */
export function draftStateText({ kind, at }: DraftState): string {
  switch (kind) {
    case "untouched": return at ? `Draft saved ${at}` : "";
    case "changed": return "Not saved yet";
    case "saving": return "Saving…";
    case "saved": return `Draft saved ${at}`;
    case "failed": return `${at ? `Not saved since ${at}` : "Not saved yet"}, trying again. ${stillHere}`;
    case "signed-out": return `Not saved: you have been signed out. Sign in again in a new tab. ${stillHere}`;
    case "conflict": return `Not saved: someone else has changed this record. ${stillHere}`;
  }
}
