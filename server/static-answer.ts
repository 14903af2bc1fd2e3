import { toForm, type SaidToForm } from "#components/form/said-to-form.ts";
import type { Typed } from "./typed-text.ts";

/**
 * Pages that must work when nothing else does: no database, no framework, no script, no stylesheet of ours.
 */
export type Answer = { title: string; paragraphs: readonly string[]; /** In place of the paragraphs, where the form is still on the screen. */ inForm?: readonly string[]; link?: { href: string; words: string }; /** What somebody typed, given back. */ typed?: readonly Typed[] };

export const databaseDownAnswer = (wasSending: boolean): Answer => ({
  title: "Lantern cannot reach its records right now",
  paragraphs: [
    wasSending
      ? "What you sent may not be stored. Reload this page to send the same form again: it is stored once, however often it is sent."
      : "Nothing is lost. Reload this page in a few seconds; it comes back by itself.",
    "Until then use your service's downtime procedure. If life is at risk, act now and write it down afterwards.",
  ],
});

/** Too many pages are under way at once. */
export const busyAnswer: Answer = {
  title: "Lantern is very busy right now",
  paragraphs: ["Nothing is lost. Reload this page in a few seconds.", "If life is at risk, act now and write it down afterwards."],
};

export const faultAnswer = (reference: string): Answer => ({
  title: "Sorry, there is a problem with Lantern",
  paragraphs: [
    "What you were doing may not be stored. Go back, and try again.",
    again(reference),
  ],
  inForm: ["It is not known to be saved. Your text is still here. Send it again in a moment; sending twice stores it once.", again(reference)],
});

const again = (reference: string) => `If it happens again, tell the service desk this reference: ${reference}.`;

export const foreignFormAnswer: Answer = {
  title: "This form was not sent from Lantern",
  paragraphs: ["Nothing was stored. Open the page in Lantern and send the form from there."],
};

export const tooLargeAnswer: Answer = {
  title: "This is too much text for one form",
  paragraphs: ["Nothing was stored. Go back: your text is still in the form. Each box holds 20,000 characters."],
  inForm: ["Nothing was stored. Your text is still here. Each box holds 20,000 characters."],
};

/** The form is from a page of another build, or did not arrive whole: the framework does not know what it is for. */
export function outOfDateAnswer(path: string, typed: readonly Typed[]): Answer {
  const next = typed.length > 0 ? "Copy what you typed from below, open the page again, and paste it there." : "Go back to the page, open it again, and fill it in there.";
  return {
    title: "This form is out of date",
    paragraphs: ["Nothing was stored. Lantern was updated since you opened the page, or the form did not arrive whole.", next],
    link: { href: path, words: "Open the page again" },
    typed,
  };
}

/** Not there, or not to be seen by this person: the same words for both. */
export const notFoundAnswer: Answer = {
  title: "Page not found",
  paragraphs: ["If you typed the address, check it is correct. If you followed a link, the record may have been moved or you may not have a tie to it."],
  link: { href: "/", words: "Go to the start page" },
};

/** Somebody in the identity index whose record this clinician has no tie to: who can give it, and the way in when it cannot wait. */
export function noAccessAnswer(path: string): Answer {
  const person = /^\/people\/([0-9a-f-]{36})(?:[/?]|$)/.exec(path)?.[1];
  const title = "You do not have access to this record";
  const ask = "Records open to those who take part in the person’s care. Ask whoever owns the case, or the lead of the control room desk.";
  if (person === undefined) return { title, paragraphs: [ask], link: { href: "/", words: "Go to the start page" } };
  const emergency = "If someone’s safety cannot wait: emergency access opens this one record for 12 hours. You give a reason, and a consultant nurse reviews it.";
  return { title, paragraphs: [ask, emergency], link: { href: `/people/${person}/emergency-access`, words: "Use emergency access" } };
}

const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** The least that looks like Lantern: no font, no address, nothing to load. */
const style = `body{margin:0;background:#f0f4f5;color:#212b32;font:1rem/1.5 arial,"Helvetica Neue",helvetica,sans-serif}header{background:#003087;padding:12px 24px}header a{color:#fff;font-weight:700;font-size:1.2rem;text-decoration:none}main{max-width:44rem;padding:24px}h1{font-size:1.9rem;line-height:1.2}a{color:#005eb8}a:focus{background:#ffeb3b;color:#212b32;outline:4px solid #212b32}main a{display:inline-block;padding:8px 0;font-weight:700}dt{font-weight:700}dd{margin:0}pre{margin:4px 0 16px;font:inherit;white-space:pre-wrap;overflow-wrap:anywhere;background:#fff;border:1px solid #aeb7bd;padding:16px}`;

/** A whole page of HTML that loads nothing. The nonce lets its few styles pass the content security policy. */
export function staticAnswer({ title, paragraphs, link, typed = [] }: Answer, nonce = ""): string {
  const body = paragraphs.map((words) => `<p>${escaped(words)}</p>`).join("");
  const way = link ? `<p><a href="${escaped(link.href)}">${escaped(link.words)}</a></p>` : "";
  const kept = typed.length > 0 ? `<h2>What you typed and chose</h2><dl>${typed.map(({ field, text }) => `<dt>${escaped(field)}</dt><dd><pre>${escaped(text)}</pre></dd>`).join("")}</dl>` : "";
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><link rel="icon" href="data:,"><title>${escaped(title)} – Lantern</title><style nonce="${escaped(nonce)}">${style}</style></head><body><header><a href="/">Lantern</a></header><main id="main"><h1>${escaped(title)}</h1>${body}${way}${kept}</main></body></html>`;
}

/** The same in words alone, for the script of a form that is still on the screen. */
export const answerToForm = ({ title, paragraphs, inForm = paragraphs }: Answer): string => toForm({ title, paragraphs: [...inForm] } satisfies SaidToForm);
