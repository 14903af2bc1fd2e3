import { createHash } from "node:crypto";

import { isObject, type JsonObject } from "./bounded-json.ts";

/** What the sender is told about the call that its message became. */
export type Receipt = {
  /** Our number for the call, for people to say on the telephone. */
  callReference: string;
  /** When the message was first received. */
  receivedAt: Date;
};

/**
 * The synchronous answer to a request (200): the message mirrored back with a second Encounter, status "planned", that carries our number for
 * the case (applications 3 and 4, Encounter; example VALRESP01, "HTTP Response Acknowledgment"), and with MessageHeader.response naming the
 * request as received (FHIR R4 messaging). It is made of the message and its receipt alone, so the same message gets the same answer.
 */
export function responseMessage(bundle: JsonObject, receipt: Receipt): JsonObject {
  const entries = (bundle.entry as JsonObject[]).map((entry) => answered(entry, bundle.id));
  const received = entries.find((entry) => typeOf(entry) === "Encounter");
  const last = received === undefined ? entries.length - 1 : entries.indexOf(received);
  return { ...bundle, entry: [...entries.slice(0, last + 1), plannedEncounter(received, bundle.id, receipt), ...entries.slice(last + 1)] };
}

function typeOf(entry: JsonObject): unknown {
  return isObject(entry.resource) ? entry.resource.resourceType : undefined;
}

function answered(entry: JsonObject, bundleId: unknown): JsonObject {
  if (typeOf(entry) !== "MessageHeader" || !isObject(entry.resource)) return entry;
  return { ...entry, resource: { ...entry.resource, response: { identifier: bundleId, code: "ok" } } };
}

function plannedEncounter(received: JsonObject | undefined, bundleId: unknown, { callReference, receivedAt }: Receipt): JsonObject {
  const theirs = isObject(received?.resource) ? received.resource : {};
  const at = receivedAt.toISOString();
  const id = uuidOf(`${String(bundleId)}|${callReference}`);
  return {
    fullUrl: `urn:uuid:${id}`,
    resource: {
      resourceType: "Encounter",
      id,
      meta: { lastUpdated: at, profile: ["https://fhir.hl7.org.uk/StructureDefinition/UKCore-Encounter"] },
      identifier: [{ system: "urn:lantern:call-reference", value: callReference }],
      status: "planned",
      class: theirs.class ?? { system: "http://terminology.hl7.org/CodeSystem/v3-ActCode", code: "EMER", display: "emergency" },
      ...(theirs.subject === undefined ? {} : { subject: theirs.subject }),
      ...(theirs.episodeOfCare === undefined ? {} : { episodeOfCare: theirs.episodeOfCare }),
      period: { start: at },
    },
  };
}

/** A UUID that a text always gives (RFC 9562, version 8: custom). */
function uuidOf(text: string): string {
  const hex = createHash("sha256").update(text, "utf8").digest("hex");
  const variant = ((Number.parseInt(hex[16] ?? "0", 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
