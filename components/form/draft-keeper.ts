import type { FormValues } from "./form-state.ts";

/** What became of one attempt to keep a draft; `at` is the server's clock, as `14:07`. */
export type DraftAnswer = { kind: "saved"; at: string } | { kind: "signed-out" | "conflict" | "failed" };

export type DraftState = {
  kind: "untouched" | "changed" | "saving" | DraftAnswer["kind"];
  /** When a draft was last kept. */
  at: string | null;
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
export class DraftKeeper {
  readonly #setting: Setting;
  /** The text that the server holds. */
  #kept: string;
  #at: string | null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When the first key not kept was pressed. */
  #since: number | null = null;
  #failures = 0;
  #busy = false;
  #paused = false;

  constructor(setting: Setting) {
    this.#setting = setting;
    this.#kept = JSON.stringify(setting.read());
    this.#at = setting.savedAt;
  }

  /** Somebody typed. */
  typed(): void {
    this.#paused = false;
    this.#since ??= Date.now();
    this.#keepSoon();
  }

  #keepSoon(): void {
    this.#since ??= Date.now();
    if (this.#failures > 0) return;
    if (this.#at === null && !this.#busy) this.#show("changed");
    this.#keepIn(Math.max(0, Math.min(quiet, this.#since + longest - Date.now())));
  }

  /** Keep it at once: a field was left, the page is hidden, the person asked. */
  keep(leaving = false): void {
    clearTimeout(this.#timer);
    const values = this.#setting.read();
    const text = JSON.stringify(values);
    if (this.#busy || text === this.#kept) return;
    this.#busy = true;
    this.#since = null;
    if (this.#failures === 0) this.#show("saving");
    void this.#setting.post(values, leaving).then((answer) => this.#answered(answer, text));
  }

  /** The form itself is being sent, or gone: a draft that arrives later would bring back what was just recorded. */
  pause(): void {
    this.#paused = true;
    clearTimeout(this.#timer);
  }

  #answered(answer: DraftAnswer, text: string): void {
    this.#busy = false;
    if (answer.kind === "saved") {
      this.#kept = text;
      this.#at = answer.at;
      this.#failures = 0;
      if (this.#since !== null && !this.#paused) this.#keepSoon();
    } else if (answer.kind !== "conflict" && !this.#paused) {
      this.#keepIn(retries[Math.min(this.#failures, retries.length - 1)] ?? longest);
      this.#failures += 1;
    }
    this.#show(answer.kind);
  }

  #keepIn(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.keep(), wait);
  }

  #show(kind: DraftState["kind"]): void {
    this.#setting.show({ kind, at: this.#at });
  }
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
    case "conflict": return `Not saved: this form was sent, or its draft put aside, after you opened this page. Open it again. ${stillHere}`;
  }
}
