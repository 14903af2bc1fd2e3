/**
 * Pages that must work when nothing else does: no database, no framework, no script, no stylesheet of ours.
 */
type Answer = { title: string; paragraphs: readonly string[] };

export const databaseDownAnswer = (wasSending: boolean): Answer => ({
  title: "Lantern cannot reach its records right now",
  paragraphs: [
    wasSending
      ? "What you sent may not be stored. Reload this page to send the same form again: it is stored once, however often it is sent."
      : "Nothing is lost. Reload this page in a few seconds; it comes back by itself.",
    "Until then use your service's downtime procedure. If life is at risk, act now and write it down afterwards.",
  ],
});

export const faultAnswer = (reference: string): Answer => ({
  title: "Sorry, there is a problem with Lantern",
  paragraphs: [
    "What you were doing may not be stored. Go back, and try again.",
    `If it happens again, tell the service desk this reference: ${reference}.`,
  ],
});

export const foreignFormAnswer: Answer = {
  title: "This form was not sent from Lantern",
  paragraphs: ["Nothing was stored. Open the page in Lantern and send the form from there."],
};

export const tooLargeAnswer: Answer = {
  title: "This is too much text for one form",
  paragraphs: ["Nothing was stored. Go back: your text is still in the form. Each box holds 20,000 characters."],
};

const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** A whole page of HTML that loads nothing. */
export function staticAnswer({ title, paragraphs }: Answer): string {
  const body = paragraphs.map((words) => `<p>${escaped(words)}</p>`).join("");
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><link rel="icon" href="data:,"><title>${escaped(title)} – Lantern</title></head><body><main><h1>${escaped(title)}</h1>${body}</main></body></html>`;
}
