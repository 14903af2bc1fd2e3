import { isRetryable, isUnavailable } from "#server/faults.ts";

import { readBarsMessage, type BarsMessage } from "./bars-message.ts";
import { limits } from "./bounded-json.ts";
import { bearerKey, mirroredHeaders, readIntakeHeaders, whyNotReadable, type IntakeHeaders, type ReadHeader } from "./headers.ts";
import { hashIntakeKey, looksLikeIntakeKey } from "./intake-key.ts";
import { fault, operationOutcome, type Fault, type HttpErrorCode } from "./operation-outcome.ts";
import type { ReceivedBody } from "./received-body.ts";
import { responseMessage } from "./response-message.ts";

/** A system that may send calls. */
export type IntakeSender = { id: string; name: string };

/** One whose key was shown; `wait` is the seconds until it may send again, 0 where it may go on. */
export type KnownSender = IntakeSender & { wait: number };

/** A message on its way into the database, with the identifiers of the request that brought it. */
export type IntakeMessage = BarsMessage & IntakeHeaders;

/** What became of a message. `same-again` gives the receipt of the first time, and the request that brought it then. */
export type Stored =
  | { outcome: "stored"; callReference: string; receivedAt: Date }
  | { outcome: "same-again"; callReference: string; receivedAt: Date; requestId: string | null }
  | { outcome: "conflict" | "unknown-original" | "nobody-to-own" };

export type IntakeRequest = { method: string; header: ReadHeader; body: () => Promise<ReceivedBody> };

export type IntakeDependencies = {
  /** The sender whose live key has this hash, or null. Counts the message against its pace. */
  admitSender: (keyHash: string) => Promise<KnownSender | null>;
  /** Stores the message and rings its call in one transaction, or changes nothing. */
  store: (message: IntakeMessage, sender: IntakeSender) => Promise<Stored>;
  now: Date;
  /** Told of an error that is a bug, with the reference that the sender is given. Never told anything of a message. */
  report: (error: unknown, reference: string) => void;
};

export type IntakeAnswer = { status: number; headers: Record<string, string>; body: string };

/**
 * Answers one POST to /$process-message as the standard says: 200 with the message mirrored back, else an OperationOutcome.
 * Never throws. Nothing is stored unless the answer is 200, and nothing twice.
 */
export async function answerMessage(request: IntakeRequest, dependencies: IntakeDependencies): Promise<IntakeAnswer> {
  try {
    const answer = await read(request, dependencies);
    return "code" in answer ? refusal(request, answer) : accepted(request, answer);
  } catch (error) {
    if (isUnavailable(error) || isRetryable(error)) return refusal(request, cannotStore("The database cannot be reached. Nothing is known to be stored: send the same message again."));
    const reference = crypto.randomUUID();
    dependencies.report(error, reference);
    return refusal(request, fault("REC_SERVER_ERROR", "exception", `Something went wrong here. Quote reference ${reference}.`));
  }
}

type Accepted = { message: IntakeMessage; receipt: { callReference: string; receivedAt: Date } };

async function read(request: IntakeRequest, { admitSender, store, now }: IntakeDependencies): Promise<Accepted | Fault> {
  if (request.method !== "POST") return fault("REC_METHOD_NOT_ALLOWED", "not-supported", "This address takes POST only.");
  const key = bearerKey(request.header);
  const known = key === null || !looksLikeIntakeKey(key) ? null : await admitSender(hashIntakeKey(key));
  if (known === null) return fault("REC_UNAUTHORIZED", "security", "A bearer key that is in use is needed in the Authorization header.");
  const { wait, ...sender } = known;
  if (wait > 0) return { ...tooMany, retryAfter: wait };
  const sent = readIntakeHeaders(request.header);
  if (!sent.ok) return sent.fault;
  const unreadable = whyNotReadable(request.header);
  if (unreadable !== null) return unreadable;
  const body = await request.body();
  if ("refused" in body) return bodyFaults[body.refused];
  const parsed = readBarsMessage(body.text, now);
  if (!parsed.ok) return parsed.fault;
  const message: IntakeMessage = { ...parsed.message, ...sent.headers };
  return settled(message, await store(message, sender));
}

const tooMany = fault("REC_TOO_MANY_REQUESTS", "throttled", "More messages than this sender may send in a minute. Nothing of this one is stored: send the same message again after Retry-After.");

const bodyFaults = {
  "too-large": fault("REC_UNPROCESSABLE_ENTITY", "too-long", `The message is larger than ${limits.bodyBytes} bytes.`, 413),
  "not-utf-8": fault("REC_BAD_REQUEST", "structure", "The body is not UTF-8."),
};

function settled(message: IntakeMessage, stored: Stored): Accepted | Fault {
  switch (stored.outcome) {
    case "stored":
      return { message, receipt: stored };
    case "same-again":
      // A retry, in the standard's definition, leaves body and X-Request-Id unchanged: 409 "duplicate" is its proof of receipt.
      // The same body in a new request asks afresh, and gets the first answer again.
      if (stored.requestId === message.requestId) {
        return fault("REC_CONFLICT", "duplicate", `This message has already been received and processed, as call ${stored.callReference}.`);
      }
      return { message, receipt: stored };
    case "conflict":
      return fault("REC_CONFLICT", "conflict", conflictWords[message.reason]);
    case "unknown-original":
      return fault("REC_NOT_FOUND", "not-found", "No request about this case and patient is held from this sender. Send it with reason new.");
    case "nobody-to-own":
      return cannotStore("Nobody is on duty to own a new call. Telephone the desk, and send the same message again.");
  }
}

const conflictWords = {
  new: "A message with this Bundle.id and other content is held already. Send changes with reason update, and new requests with a new id.",
  update: "A later version of this request is held already.",
};

function cannotStore(diagnostics: string): Fault {
  return fault("REC_SERVICE_UNAVAILABLE", "transient", diagnostics);
}

function accepted(request: IntakeRequest, { message, receipt }: Accepted): IntakeAnswer {
  return answer(request, 200, responseMessage(message.bundle, receipt), {});
}

/** HTTP's own headers for some refusals. Ten seconds: a database that was restarted is back by then. */
const headersOfCode: Partial<Record<HttpErrorCode, Record<string, string>>> = {
  REC_UNAUTHORIZED: { "WWW-Authenticate": "Bearer" },
  REC_METHOD_NOT_ALLOWED: { Allow: "POST" },
  REC_SERVICE_UNAVAILABLE: { "Retry-After": "10" },
};

function refusal(request: IntakeRequest, refused: Fault): IntakeAnswer {
  const retry: Record<string, string> = refused.retryAfter === undefined ? {} : { "Retry-After": String(refused.retryAfter) };
  return answer(request, refused.status, operationOutcome(refused), { ...headersOfCode[refused.code], ...retry });
}

function answer({ header }: IntakeRequest, status: number, body: object, headers: Record<string, string>): IntakeAnswer {
  return {
    status,
    headers: { "Content-Type": "application/fhir+json; charset=utf-8", "Cache-Control": "no-store", ...mirroredHeaders(header), ...headers },
    body: JSON.stringify(body),
  };
}
