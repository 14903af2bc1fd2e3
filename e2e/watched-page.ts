import type { BrowserContext, ConsoleMessage, Request } from "@playwright/test";

const isKeeping = (url: string): boolean => url.endsWith("/drafts/keeping");

/**
 * The browser's own line about a page that is answered with 403 or 404, where the test asserts the status itself, and about a draft that is not
 * kept because the session has ended or is somebody else's, which the page then says in words. A draft that comes too late is judged by its answer: see `SentForms`.
 */
function isExpected(message: ConsoleMessage, address: string): boolean {
  const { url } = message.location();
  return message.text().startsWith("Failed to load resource") && (url === address || (isKeeping(url) && / (?:401|409|412) /.test(message.text())));
}

/**
 * The forms that pages sent. A save of what is typed comes too late (409) where its own page's form was sent while the save was on its way, and the form
 * was faster. Nothing else may end the draft of a page that stands open: a page that goes on saving after its form was answered, or whose draft went by
 * another hand, shows somebody words about it that no journey has read.
 */
class SentForms {
  readonly #forms: { text: string; isAnswered: boolean; request: Request }[] = [];
  /** How many times the form of its page had been answered when a save began. */
  readonly #answeredBefore = new Map<Request, number>();

  sent(request: Request): void {
    if (request.method() !== "POST") return;
    const text = request.postData() ?? "";
    if (isKeeping(request.url())) this.#answeredBefore.set(request, this.#of(pageIn(text)).filter(({ isAnswered }) => isAnswered).length);
    else this.#forms.push({ text, isAnswered: false, request });
  }

  answered(request: Request): void {
    for (const form of this.#forms) if (form.request === request) form.isAnswered = true;
  }

  wasUnderWay(save: Request): boolean {
    return this.#of(pageIn(save.postData() ?? "")).length > (this.#answeredBefore.get(save) ?? 0);
  }

  #of(page: string) {
    return this.#forms.filter(({ text }) => text.includes(page));
  }
}

/** The opened page that a save belongs to: the key of its form. */
const pageIn = (save: string): string => /"page":"([0-9a-f-]{36})"/.exec(save)?.[1] ?? "no page";

/**
 * Notes everything that a page complains of: errors in the console (the content security policy reports there too), errors nobody caught, and
 * drafts that were ended while somebody could still type into them.
 * @returns what has been noted so far; a test ends with it empty.
 */
export function watch(context: BrowserContext): string[] {
  const troubles: string[] = [];
  const forms = new SentForms();
  context.on("request", (request) => forms.sent(request));
  context.on("response", (response) => {
    const request = response.request();
    forms.answered(request);
    if (isKeeping(response.url()) && response.status() === 409 && !forms.wasUnderWay(request)) troubles.push(`${request.frame().url()}: a draft was refused, and its form was not under way`);
  });
  context.on("console", (message) => {
    const address = message.page()?.url() ?? "";
    if (message.type() === "error" && !isExpected(message, address)) troubles.push(`${address}: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => troubles.push(`${error.page()?.url() ?? ""}: ${error.error().message}`));
  return troubles;
}
