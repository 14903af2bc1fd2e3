import { aboutField } from "#components/form/about-field.ts";
import { answersOf } from "#components/form/answers-of.ts";
import type { FormValues } from "#components/form/form-state.ts";

/** What stands on a page in forms that have no draft of their own, as the server is told of it when the page is taken away. */
export type LeftText = { page: string; path: string; sequence: 1; leftBy: string; values: FormValues };

/** What became of it: kept for its author, not yet, or never (too much text). */
export type LeftTextState = "sending" | "kept" | "trying" | "too-long";

const again = 5_000;
/** A connection that was cut may never say so. */
const longestWait = 8_000;
/** Above this, browsers refuse to send on a page that is being left. */
const leavingBytes = 60_000;

/**
 * Reads the forms that somebody has typed into and that keep no draft; null where there are none. A form with a draft goes on keeping it by itself.
 * @param leftBy whose page it is
 */
export function leftText(leftBy: string): LeftText | null {
  const forms = [...document.querySelectorAll<HTMLFormElement>("form[data-unsent]")];
  const page = forms.map((form) => new FormData(form).get("idempotencyKey")).find((key) => typeof key === "string");
  return page === undefined ? null : { page, path: location.pathname, sequence: 1, leftBy, values: together(forms.map(readAnswers)) };
}

function readAnswers(form: HTMLFormElement): FormValues {
  const hidden = [...form.querySelectorAll<HTMLInputElement>("input[type=hidden]")].map(({ name }) => name);
  return answersOf(form, hidden.filter((name) => name !== aboutField));
}

/** The text of a page is kept as one: fields of the same name stand beside each other. */
function together(all: readonly FormValues[]): FormValues {
  const names = [...new Set(all.flatMap((values) => Object.keys(values)))];
  return Object.fromEntries(names.map((name) => {
    const held = [...new Set(all.flatMap((values) => values[name] ?? []))];
    return [name, held.length === 1 ? (held[0] ?? "") : held];
  }));
}

/** Sends it, again and again for as long as the page is open, until the server has it; `show` is told what has become of it. */
export async function keepLeftText(text: LeftText, show: (state: LeftTextState) => void): Promise<void> {
  show("sending");
  let state = await sendOnce(text);
  while (state === "trying") {
    show(state);
    await new Promise((resolve) => { setTimeout(resolve, again); });
    state = await sendOnce(text);
  }
  show(state);
}

async function sendOnce(text: LeftText): Promise<LeftTextState> {
  const body = JSON.stringify(text);
  const keepalive = new TextEncoder().encode(body).length < leavingBytes;
  try {
    const { status, headers } = await fetch("/drafts/keeping", { method: "POST", headers: { "content-type": "application/json" }, body, keepalive, signal: AbortSignal.timeout(longestWait) });
    if (status === 413) return "too-long";
    // Sent from another tab in the meantime: then it is stored where it belongs.
    if (status === 409) return "kept";
    return (status === 204 || status === 401) && headers.has("x-saved-at") ? "kept" : "trying";
  } catch {
    return "trying";
  }
}

/** What the page that stands there instead says about it. */
export const leftTextWords: Record<LeftTextState, string> = {
  sending: "What you typed here is being kept for you.",
  kept: "What you typed here is kept for you. It is shown at the top of this page when you have signed in again.",
  trying: "What you typed here is not kept yet. Leave this tab open: it is tried again until it is.",
  "too-long": "What you typed here is too much text to keep.",
};
