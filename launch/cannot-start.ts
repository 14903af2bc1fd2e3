/** Thrown when something outside our hands stands in the way. The message is a sentence for the person at the keyboard: what is wrong, what to do. */
export class CannotStart extends Error {
  override name = "CannotStart";
}

/** What to print of an error: the sentence alone when it was written for people, the whole trace when it is a bug. */
export function inWords(error: unknown): string {
  if (error instanceof CannotStart) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
