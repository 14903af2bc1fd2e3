import type { FormValues } from "./form-state.ts";

/** What became of one attempt to keep a draft; `at` is the server's clock, as `14:07:31`. */
export type DraftAnswer =
  | { kind: "saved"; at: string }
  /** The session is over; the text may be kept for its author all the same. */
  | { kind: "signed-out"; at: string | null }
  /** Not reached, or reached and not able; too long; its form was sent, or the draft put aside, from elsewhere; or somebody else has signed in. */
  | { kind: "unreachable" | "failed" | "too-long" | "ended" | "of-another" };

export type DraftState = {
  kind: "untouched" | "changed" | "saving" | DraftAnswer["kind"];
  /** When a draft was last kept. */
  at: string | null;
};

/** One save of the page: `changes` are the fields that differ from save number `since`, all of them where that is 0. */
export type DraftSave = { sequence: number; values: FormValues; changes: FormValues; since: number; leaving: boolean };

type Setting = {
  read: () => FormValues;
  post: (save: DraftSave) => Promise<DraftAnswer>;
  show: (state: DraftState) => void;
  savedAt: string | null;
};

const quiet = 1_000;
const longest = 10_000;
const retries = [1_000, 2_000, 5_000] as const;

/** Answers after which the same text is worth another try. Not where somebody else has signed in: trying would look like their work, and keep them signed in. */
const mayPass = (kind: DraftAnswer["kind"]): boolean => kind === "unreachable" || kind === "failed" || kind === "signed-out";

/**
 * Keeps a draft one second after the last keystroke, at most ten seconds after the first one not kept, and only when something changed.
 * A failed attempt is repeated after 1, 2 and then every 5 seconds for as long as the page is open. Each save has a number: whichever arrives
 * last, the server holds the newest.
 */
export class DraftKeeper {
  readonly #setting: Setting;
  /** What the server holds, as far as we were told, and the number of that save. */
  #kept: FormValues;
  #keptSequence = 0;
  /** What was sent last, whether or not it arrived. */
  #sent: FormValues;
  /** It was sent so that it outlives the page. */
  #isLeft = false;
  #sequence = 0;
  #at: string | null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When the first key not kept was pressed. */
  #since: number | null = null;
  #failures = 0;
  #busy = false;
  #paused = false;

  constructor(setting: Setting) {
    this.#setting = setting;
    this.#kept = setting.read();
    this.#sent = this.#kept;
    this.#at = setting.savedAt;
  }

  /** Somebody typed. */
  typed(): void {
    this.#paused = false;
    this.#since ??= Date.now();
    if (this.#failures > 0) return;
    if (this.#at === null && !this.#busy) this.#show("changed");
    this.#keepIn(Math.max(0, Math.min(quiet, this.#since + longest - Date.now())));
  }

  /**
   * Keep it at once: a field was left, the connection is back, the person asked. While a save is under way the next one waits for it. A field that
   * goes because its form went through is left, too: nothing is kept of a form that is being sent.
   */
  keep(): void {
    if (!this.#busy && !this.#paused) this.#save(false);
  }

  /** The page is hidden or left: what is typed goes now, also while an earlier save is under way, for there may be no later. */
  leave(): void {
    if (!this.#isLeft || !same(this.#setting.read(), this.#sent)) this.#save(true);
  }

  /** The form itself is being sent, or gone: a draft that arrives later would bring back what was just recorded. */
  pause(): void {
    this.#paused = true;
    clearTimeout(this.#timer);
  }

  /** The form did not go through: what was typed last may not be kept yet. */
  resume(): void {
    if (this.#paused && !same(this.#setting.read(), this.#kept)) this.typed();
  }

  #save(leaving: boolean): void {
    clearTimeout(this.#timer);
    const values = this.#setting.read();
    if (same(values, this.#kept) && same(values, this.#sent)) return;
    const changes = this.#keptSequence === 0 ? values : differing(values, [this.#kept, this.#sent]);
    const save = { sequence: (this.#sequence += 1), values, changes, since: this.#keptSequence, leaving };
    this.#busy = true;
    this.#since = null;
    this.#sent = values;
    this.#isLeft = leaving;
    if (this.#failures === 0) this.#show("saving");
    void this.#setting.post(save).then((answer) => this.#answered(answer, save));
  }

  #answered(answer: DraftAnswer, { sequence, values }: DraftSave): void {
    const isKept = answer.kind === "saved" || (answer.kind === "signed-out" && answer.at !== null);
    if (isKept && sequence > this.#keptSequence) {
      this.#kept = values;
      this.#keptSequence = sequence;
      this.#at = answer.at;
    }
    // A later save is under way: its answer is the one that counts.
    if (sequence < this.#sequence) return;
    this.#busy = false;
    if (isKept) {
      this.#failures = 0;
      if (this.#since !== null && !this.#paused) this.typed();
    } else if (mayPass(answer.kind) && !this.#paused) {
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

const same = (one: FormValues, other: FormValues): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Fields that are not as they were in each of the earlier texts. A box that lost its last tick is not posted any more: it counts as empty. */
function differing(values: FormValues, earlier: readonly FormValues[]): FormValues {
  const names = new Set([values, ...earlier].flatMap((each) => Object.keys(each)));
  const changed = [...names].filter((name) => earlier.some((each) => JSON.stringify(each[name]) !== JSON.stringify(values[name])));
  return Object.fromEntries(changed.map((name) => [name, values[name] ?? []]));
}

const stillHere = "Your text is still on this page.";

/** What stands beside the button. */
export function draftStateText({ kind, at }: DraftState): string {
  const last = at === null ? "" : ` Last saved ${at}.`;
  switch (kind) {
    case "untouched": return at ? `Draft saved ${at}` : "";
    case "changed": return "Not saved yet";
    case "saving": return "Saving…";
    case "saved": return `Draft saved ${at}`;
    case "unreachable": return `Not saved: no connection, trying again.${last} ${stillHere}`;
    case "failed": return `Not saved: Lantern cannot reach its records, trying again.${last} ${stillHere}`;
    case "too-long": return `Not saved: this is too much text for one form.${last} ${stillHere}`;
    case "signed-out": return at === null ? `Not saved: you have been signed out. ${stillHere}` : `You have been signed out. Draft saved ${at}.`;
    case "of-another": return `Not saved: somebody else has signed in here.${last} ${stillHere}`;
    case "ended": return `Not saved as a draft: this form was sent, or its draft put aside.${last} ${stillHere}`;
  }
}
