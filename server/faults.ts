/**
 * The driver's and PostgreSQL's error codes that mean "not now": the server is gone, starting, full or read-only, somebody held a lock for too
 * long, or a statement took longer than it may. Nothing is stored, and the same may go through in a moment.
 */
const unavailableCodes = new Set([
  "ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "ENOENT", "ENOTFOUND", "EAI_AGAIN", "CONNECT_TIMEOUT", "CONNECTION_CLOSED", "CONNECTION_ENDED",
  "CONNECTION_DESTROYED", "CONNECTION_CONNECT_TIMEOUT", "57P01", "57P02", "57P03", "53300", "53100", "25006",
  "55P03", "57014", "25P03", "53200", "58030",
]);

const retryCodes = new Set(["40001", "40P01"]);

/** The database cannot be reached, or no connection came free in time. */
export class DatabaseUnavailable extends Error {
  override name = "DatabaseUnavailable";
  digest = "database-unavailable";
}

/** The code of a database error, wherever the libraries have wrapped it. */
export function databaseCode(error: unknown): string | null {
  for (let step: unknown = error, depth = 0; step instanceof Error && depth < 5; step = step.cause, depth += 1) {
    if ("code" in step && typeof step.code === "string") return step.code;
  }
  return null;
}

/** The name of the constraint that a database error speaks of. */
export function violatedConstraint(error: unknown): string | null {
  for (let step: unknown = error, depth = 0; step instanceof Error && depth < 5; step = step.cause, depth += 1) {
    if ("constraint_name" in step && typeof step.constraint_name === "string") return step.constraint_name;
  }
  return null;
}

/** Whether the database was not to be reached, so that the outcome of a write is unknown. */
export function isUnavailable(error: unknown): boolean {
  const code = databaseCode(error);
  return error instanceof DatabaseUnavailable || (code !== null && (unavailableCodes.has(code) || code.startsWith("08")));
}

/** Whether the transaction lost a race and can simply run again. */
export function isRetryable(error: unknown): boolean {
  const code = databaseCode(error);
  return code !== null && retryCodes.has(code);
}

/** Drizzle's error has no name of its own, and the build shortens that of its class: what it carries tells it. */
const carriesQuery = (error: Error): boolean => "query" in error && "params" in error;

/** A stack begins with the message, in which any line may look like a place. */
function placesOf({ stack = "", message }: Error): string {
  const begins = stack.indexOf(message);
  return begins < 0 ? "" : stack.slice(begins + message.length);
}

/** What the log may hold of an error: its kind, code, place and reference. A database error's message carries the query's values, so it is never written. */
export function describeFault(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const fromDatabase = databaseCode(error) !== null || carriesQuery(error);
  const places = placesOf(error).split("\n").filter((line) => line.trimStart().startsWith("at ")).slice(0, 6).map((line) => line.trim());
  return {
    kind: error.name,
    code: databaseCode(error) ?? undefined,
    constraint: violatedConstraint(error) ?? undefined,
    message: fromDatabase ? undefined : error.message.slice(0, 300),
    reference: "digest" in error ? error.digest : undefined,
    places,
  };
}

/** The one logger: a line of JSON, without patient data. */
export function log(level: "info" | "warn" | "error", event: string, facts: Record<string, unknown> = {}): void {
  const line = `${JSON.stringify({ at: new Date().toISOString(), level, event, ...facts })}\n`;
  (level === "error" ? process.stderr : process.stdout).write(line);
}
