import { z } from "zod";

import { fault, type Fault } from "./operation-outcome.ts";

/** What the standard's own headers say about a request. */
export type IntakeHeaders = {
  /** New for every message, unchanged in a retry of the same message. */
  requestId: string;
  /** The conversation about one case: unchanged in its updates. */
  correlationId: string;
};

/** Reads one header, whatever the case of its name. */
export type ReadHeader = (name: string) => string | null;

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const base64 = /^[A-Za-z0-9+/_-]+={0,2}$/;

const identifier = z.object({ value: z.string().min(1), system: z.string().min(1) });
const anyObject = z.record(z.string(), z.unknown());

/** Required and optional headers of POST /$process-message (API specification 1.0.0): identifiers, then Base64-encoded JSON. */
const identifierHeaders = ["X-Request-Id", "X-Correlation-Id"] as const;
const encodedHeaders = [
  { name: "NHSD-Target-Identifier", required: true, shape: identifier, says: "an object with value and system" },
  { name: "NHSD-End-User-Organisation", required: true, shape: anyObject, says: "an object based on a FHIR Organization" },
  { name: "NHSD-Requesting-Software", required: true, shape: anyObject, says: "an object based on a FHIR Device" },
  { name: "NHSD-Requesting-Practitioner", required: false, shape: anyObject, says: "an object based on a FHIR PractitionerRole" },
] as const;

/**
 * Checks the headers of a request. The standard wants any message without its transaction headers refused "without exception",
 * so all that are missing are named at once: one repair is then enough.
 */
export function readIntakeHeaders(header: ReadHeader): { ok: true; headers: IntakeHeaders } | { ok: false; fault: Fault } {
  const required = [...identifierHeaders, ...encodedHeaders.filter((one) => one.required).map((one) => one.name)];
  const missing = required.filter((name) => (header(name) ?? "").trim() === "");
  if (missing.length > 0) {
    return { ok: false, fault: fault("REC_BAD_REQUEST", "required", `Headers not present: ${missing.join(", ")}. ${howToWrite}`) };
  }
  const wrong = whyNotWellMade(header);
  if (wrong !== null) return { ok: false, fault: wrong };
  return { ok: true, headers: { requestId: identifierOf(header, "X-Request-Id"), correlationId: identifierOf(header, "X-Correlation-Id") } };
}

const howToWrite = "X-Request-Id and X-Correlation-Id are UUIDs; the NHSD- headers are Base64-encoded JSON objects.";

function identifierOf(header: ReadHeader, name: string): string {
  return (header(name) ?? "").trim().toLowerCase();
}

function whyNotWellMade(header: ReadHeader): Fault | null {
  for (const name of identifierHeaders) {
    if (!uuid.test(identifierOf(header, name))) return fault("REC_BAD_REQUEST", "invalid", `Header ${name} is not a UUID.`);
  }
  for (const { name, shape, says } of encodedHeaders) {
    const sent = header(name)?.trim() ?? "";
    if (sent !== "" && !shape.safeParse(decoded(sent)).success) {
      return fault("REC_BAD_REQUEST", "structure", `Header ${name} is not Base64-encoded JSON of ${says}.`);
    }
  }
  return null;
}

/** Undefined when the text is not Base64 or does not hold JSON. */
function decoded(text: string): unknown {
  if (!base64.test(text)) return undefined;
  try {
    return JSON.parse(Buffer.from(text, "base64").toString("utf8"));
  } catch {
    return undefined;
  }
}

/** The transaction headers, sent back in every answer, refusals too. Only well-made ones: nothing a sender writes becomes a header of ours. */
export function mirroredHeaders(header: ReadHeader): Record<string, string> {
  const mirrored: Record<string, string> = {};
  for (const name of identifierHeaders) {
    const value = (header(name) ?? "").trim();
    if (uuid.test(value)) mirrored[name] = value;
  }
  return mirrored;
}

/** The bearer key of the Authorization header (RFC 6750), or null. */
export function bearerKey(header: ReadHeader): string | null {
  return /^Bearer +([A-Za-z0-9._~+/-]+=*)$/i.exec((header("Authorization") ?? "").trim())?.[1] ?? null;
}

const jsonTypes = ["application/fhir+json", "application/json", "text/json"];

/** The standard carries FHIR as JSON or XML; this receiver reads and writes JSON. */
export function whyNotReadable(header: ReadHeader): Fault | null {
  const content = mediaType(header("Content-Type"));
  if (content !== "" && !jsonTypes.includes(content)) {
    return fault("REC_UNPROCESSABLE_ENTITY", "not-supported", "Content-Type must be application/fhir+json.", 415);
  }
  const accepted = (header("Accept") ?? "").split(",").map(mediaType).filter((type) => type !== "");
  const writable = [...jsonTypes, "*/*", "application/*"];
  if (accepted.length > 0 && !accepted.some((type) => writable.includes(type))) {
    return fault("REC_NOT_ACCEPTABLE", "processing", "Answers are application/fhir+json; the Accept header leaves no room for it.");
  }
  return null;
}

/** Without parameters such as `version=1.0.0`, which the standard lets a receiver ignore. */
function mediaType(value: string | null): string {
  return (value ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
}
