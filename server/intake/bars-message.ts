import type { CallFacts } from "#domain/call.ts";

import { readBoundedJson, type JsonObject } from "./bounded-json.ts";
import { callFactsFromBundle, whyNotKeptWhole } from "./call-facts-from-bundle.ts";
import { contentHash } from "./content-hash.ts";
import { isSystem, textOrNull } from "./fhir-words.ts";
import { readInstant, readMessageBundle, type MessageBundle } from "./message-bundle.ts";
import { readWorkflow, type MessageKind, type MessageReason, type UseCase } from "./message-definition.ts";
import { fault, type Fault } from "./operation-outcome.ts";

/** A message of the Booking and Referral Standard that asks for our help with a call. */
export type BarsMessage = {
  kind: MessageKind;
  reason: MessageReason;
  useCase: UseCase;
  /** Bundle.id. The standard lets updates keep it, and published examples share one: it does not name a message on its own. */
  messageId: string;
  /** 64 hex digits over the whole content: two messages with the same one are the same message. */
  contentHash: string;
  /** What links an update to its original: the sender's case, for this kind of message. */
  caseKey: string;
  /** The sender's case number as people say it on the telephone, if it was sent. */
  caseReference: string | null;
  /** The patient's way through services: an EpisodeOfCare that all their encounters name. */
  journeyId: string | null;
  senderOds: string | null;
  /** When the sender wrote it: ServiceRequest.authoredOn, else the bundle's own time. */
  authoredOn: Date;
  /** When the message was put together: the later of two updates stands. */
  sentAt: Date;
  /** The ambulance clock (AmbSYS T5), where it was sent. */
  clockStartedAt: Date | null;
  facts: CallFacts;
  /** The whole message, as received. */
  bundle: JsonObject;
};

/** Identifiers are looked up in an index, which holds short texts only. */
const longestCaseKey = 400;

/** Reads a message body. It is either accepted whole or refused whole: nothing of a refused one is kept. */
export function readBarsMessage(body: string, receivedAt: Date): { ok: true; message: BarsMessage } | { ok: false; fault: Fault } {
  const json = readBoundedJson(body);
  if (!json.ok) return json;
  const read = readMessageBundle(json.value);
  if (!read.ok) return read;
  const { bundle } = read;
  const asked = readWorkflow(bundle);
  if (!asked.ok) return asked;
  const facts = callFactsFromBundle(bundle, receivedAt);
  const tooLong = whyNotKeptWhole(facts);
  if (tooLong !== null) return { ok: false, fault: tooLong };
  const request = bundle.all("ServiceRequest")[0]?.resource;
  const { caseKey, caseReference } = caseOf(bundle, asked.workflow.kind);
  if (caseKey.length > longestCaseKey) return { ok: false, fault: fault("REC_UNPROCESSABLE_ENTITY", "too-long", "The identifier of the case is too long.") };
  return {
    ok: true,
    message: {
      ...asked.workflow,
      messageId: bundle.id,
      contentHash: contentHash(json.value),
      caseKey,
      caseReference,
      journeyId: encounterOf(bundle)?.episodeOfCare?.[0]?.reference?.replace(/^(?:EpisodeOfCare\/|urn:uuid:)/, "") ?? null,
      senderOds: senderOds(bundle),
      authoredOn: readInstant(request?.authoredOn) ?? bundle.timestamp,
      sentAt: bundle.timestamp,
      clockStartedAt: readInstant(bundle.all("CarePlan")[0]?.resource.period?.start),
      facts,
      bundle: json.value,
    },
  };
}

function encounterOf(bundle: MessageBundle) {
  return bundle.resolve("Encounter", bundle.all("ServiceRequest")[0]?.resource.encounter?.reference)?.resource;
}

/**
 * The case number is the sender's name for the case and stays the same in its updates; without one, the id of the ServiceRequest does.
 * A referral and a validation about one case are two requests.
 */
function caseOf(bundle: MessageBundle, kind: MessageKind): { caseKey: string; caseReference: string | null } {
  const numbered = encounterOf(bundle)?.identifier?.find((one) => textOrNull(one.value) !== null);
  if (numbered !== undefined) {
    return { caseKey: `${kind}|${numbered.system ?? ""}|${textOrNull(numbered.value)}`, caseReference: textOrNull(numbered.value) };
  }
  const request = bundle.all("ServiceRequest")[0];
  return { caseKey: `${kind}|ServiceRequest|${request?.id ?? request?.fullUrl.replace(/^urn:uuid:/, "")}`, caseReference: null };
}

function senderOds(bundle: MessageBundle): string | null {
  const sender = bundle.resolve("Organization", bundle.all("MessageHeader")[0]?.resource.sender?.reference)?.resource;
  return textOrNull(sender?.identifier?.find((one) => isSystem(one.system, "ods-organization-code"))?.value);
}
