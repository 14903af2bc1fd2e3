import type { BrowserContext, ConsoleMessage } from "@playwright/test";

/**
 * The browser's own line about a page that is answered with 403 or 404, where the test asserts the status itself, and about a draft that is not
 * kept because the session has ended, which the page then says in words, or because its form was stored a moment before.
 */
function isExpected(message: ConsoleMessage, address: string): boolean {
  const { url } = message.location();
  return message.text().startsWith("Failed to load resource") && (url === address || (url.endsWith("/drafts/keeping") && / 40[19] /.test(message.text())));
}

/**
 * Notes everything that a page complains of: errors in the console (the content security policy reports there too) and errors nobody caught.
 * @returns what has been noted so far; a test ends with it empty.
 */
export function watch(context: BrowserContext): string[] {
  const troubles: string[] = [];
  context.on("console", (message) => {
    const address = message.page()?.url() ?? "";
    if (message.type() === "error" && !isExpected(message, address)) troubles.push(`${address}: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => troubles.push(`${error.page()?.url() ?? ""}: ${error.error().message}`));
  return troubles;
}
