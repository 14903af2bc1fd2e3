import type { Concept, Resource } from "./fhir-shape.ts";
import { readInstant, type MessageBundle } from "./message-bundle.ts";
import { fault, type Fault } from "./operation-outcome.ts";

export type MessageKind = "referral" | "validation";
export type MessageReason = "new" | "update";

/** Use cases of the standard in which an ambulance service asks for clinical help (CodeSystem usecases-categories-bars). */
export const useCases = { a3t1: "referral", a4t1: "validation", a4t3: "validation", a4t4: "validation" } as const satisfies Record<string, MessageKind>;
export type UseCase = keyof typeof useCases;

export type Workflow = { kind: MessageKind; reason: MessageReason; useCase: UseCase };

type Count = readonly [type: string, least: number, most: number];

/** Resources that both messages need: MessageDefinitions bars-message-servicerequest-request-referral 1.0.0 and -validation 1.1.1. */
const both: readonly Count[] = [
  ["MessageHeader", 1, 1], ["ServiceRequest", 1, 1], ["Patient", 1, 1], ["Encounter", 1, 1], ["CarePlan", 1, 1],
  ["Organization", 2, Infinity], ["Practitioner", 1, Infinity], ["PractitionerRole", 1, Infinity], ["Consent", 1, Infinity],
];
const counts: Record<MessageKind, readonly Count[]> = {
  referral: [...both, ["HealthcareService", 1, Infinity]],
  validation: [...both, ["HealthcareService", 1, 1], ["Location", 1, 1]],
};

/** States that the core guide's bundle processing accepts for each message. */
const carePlanState: Record<MessageKind, string> = { referral: "completed", validation: "active" };
const encounterStates: Record<MessageKind, readonly string[]> = { referral: ["triaged", "finished"], validation: ["triaged", "in-progress"] };

/**
 * What a message asks for, or the standard's refusal: version, event, reason, category, then the counts and states that its MessageDefinition
 * and profiles demand, in the order of the core guide's bundle processing.
 */
export function readWorkflow(bundle: MessageBundle): { ok: true; workflow: Workflow } | { ok: false; fault: Fault } {
  const header = bundle.all("MessageHeader")[0]?.resource;
  const early = whyNotVersion(bundle) ?? whyNotEvent(header, bundle.firstType);
  if (early !== null || header === undefined) return { ok: false, fault: early ?? unknownWorkflow("MessageHeader is missing") };
  const request = bundle.all("ServiceRequest")[0]?.resource;
  if (request === undefined) return { ok: false, fault: wrongCount("ServiceRequest", 0) };
  const workflow = workflowOf(header, request);
  if ("status" in workflow) return { ok: false, fault: workflow };
  const refusal =
    whyNotCounts(bundle, workflow.kind) ?? whyNotRequest(request, workflow) ?? whyNotReferences(bundle, header, request) ?? whyNotStates(bundle, workflow);
  return refusal === null ? { ok: true, workflow } : { ok: false, fault: refusal };
}

function whyNotVersion({ versionId }: MessageBundle): Fault | null {
  if (versionId === null) return fault("REC_BAD_REQUEST", "invariant", "Bundle.meta.versionId must be present.");
  if (/^1\.\d+\.\d+(-[\w.]+)?$/.test(versionId)) return null;
  return fault("REC_UNPROCESSABLE_ENTITY", "not-supported", "Bundle.meta.versionId is not a supported version: this receiver reads 1.x.");
}

function whyNotEvent(header: Resource<"MessageHeader"> | undefined, firstType: string): Fault | null {
  if (header === undefined || firstType !== "MessageHeader") return fault("REC_BAD_REQUEST", "structure", "The first entry must be the MessageHeader.");
  const event = header.eventCoding?.code;
  if (event === "servicerequest-request") return null;
  if (event === "servicerequest-response") {
    if (header.response === undefined) return invariant("A servicerequest-response needs MessageHeader.response.");
    return fault("REC_NOT_FOUND", "not-found", "MessageHeader.response.identifier names no request of this service: it sends none and takes servicerequest-request only.");
  }
  if (event === "booking-request") return fault("REC_NOT_IMPLEMENTED", "not-supported", "Bookings are not taken here: only servicerequest-request.");
  return unknownWorkflow("MessageHeader.eventCoding must be servicerequest-request");
}

function workflowOf(header: Resource<"MessageHeader">, request: Resource<"ServiceRequest">): Workflow | Fault {
  const reason = codeIn([header.reason], "message-reason-bars");
  const cancelled = request.status === "revoked" || request.status === "entered-in-error";
  if (reason === "delete" || (reason === "update" && cancelled)) {
    return fault("REC_NOT_IMPLEMENTED", "not-supported", "Cancellations are not taken here yet. Telephone the desk; the call stays on it until a clinician closes it.");
  }
  if (reason !== "new" && reason !== "update") return unknownWorkflow("MessageHeader.reason must be new or update");
  if (request.category?.length !== 1) return invariant("ServiceRequest.category must be present exactly once.");
  const kind = codeIn(request.category, "message-category-servicerequest");
  const useCase = codeIn(request.category, "usecases-categories-bars");
  if (kind !== "referral" && kind !== "validation") return unknownWorkflow("ServiceRequest.category must be referral or validation");
  if (useCase === null) return invariant("ServiceRequest.category must name the use case.");
  if (!isUseCase(useCase)) return fault("REC_UNPROCESSABLE_ENTITY", "not-supported", `This receiver takes the use cases ${Object.keys(useCases).join(", ")}.`);
  if (useCases[useCase] !== kind) return unknownWorkflow("The category and the use case in ServiceRequest.category contradict each other");
  const definition = `https://fhir.nhs.uk/MessageDefinition/bars-message-servicerequest-request-${kind}`;
  if (header.definition !== undefined && header.definition.split("|", 1)[0] !== definition) {
    return unknownWorkflow("MessageHeader.definition does not go with the category of the ServiceRequest");
  }
  return { kind, reason, useCase };
}

function isUseCase(code: string): code is UseCase {
  return Object.hasOwn(useCases, code);
}

/** The code that some concepts carry from one of the standard's code systems. */
function codeIn(concepts: readonly (Concept | undefined)[], system: string): string | null {
  const codings = concepts.flatMap((one) => one?.coding ?? []);
  return codings.find((one) => one.system?.toLowerCase().endsWith(`/codesystem/${system}`))?.code ?? null;
}

function whyNotCounts(bundle: MessageBundle, kind: MessageKind): Fault | null {
  const wrong = counts[kind].find(([type, least, most]) => bundle.count(type) < least || bundle.count(type) > most);
  return wrong === undefined ? null : wrongCount(wrong[0], bundle.count(wrong[0]), wrong);
}

function wrongCount(type: string, found: number, [, least, most]: Count = [type, 1, 1]): Fault {
  const wanted = most === least ? `exactly ${least}` : `at least ${least}`;
  return invariant(`The MessageDefinition demands ${wanted} ${type}; the message has ${found}.`);
}

/** Profiles BARSServiceRequest-request-referral and -validation. */
function whyNotRequest(request: Resource<"ServiceRequest">, { kind, reason }: Workflow): Fault | null {
  if (request.intent !== "plan") return invariant("ServiceRequest.intent must be plan.");
  const states = reason === "new" ? ["active"] : ["active", "on-hold"];
  if (!states.includes(request.status ?? "")) return unknownWorkflow(`ServiceRequest.status must be ${states.join(" or ")} in a message with reason ${reason}`);
  // The published validation requests leave authoredOn out, so only the referral profile's 1..1 is enforced.
  if (kind === "referral" && request.authoredOn === undefined) return invariant("ServiceRequest.authoredOn must be present.");
  if (request.authoredOn !== undefined && readInstant(request.authoredOn) === null) return value("ServiceRequest.authoredOn must have a time and its zone.");
  return whyNotPeriod(request.occurrencePeriod, kind);
}

function whyNotPeriod(period: { start?: string | undefined; end?: string | undefined } | undefined, kind: MessageKind): Fault | null {
  const [start, end] = [readInstant(period?.start), readInstant(period?.end)];
  if (kind === "validation" && (start === null || end === null)) {
    return invariant("ServiceRequest.occurrencePeriod must have start and end, each with a time and its zone.");
  }
  if ((period?.start !== undefined && start === null) || (period?.end !== undefined && end === null)) {
    return value("ServiceRequest.occurrencePeriod must have a time and its zone.");
  }
  return start !== null && end !== null && end < start ? invariant("ServiceRequest.occurrencePeriod ends before it starts.") : null;
}

function whyNotReferences(bundle: MessageBundle, header: Resource<"MessageHeader">, request: Resource<"ServiceRequest">): Fault | null {
  if (!header.focus?.some((focus) => bundle.resolve("ServiceRequest", focus.reference) !== null)) return invariant("MessageHeader.focus must be the ServiceRequest.");
  if (bundle.resolve("Patient", request.subject?.reference) === null) return invariant("ServiceRequest.subject must be the Patient of this message.");
  if (bundle.resolve("Encounter", request.encounter?.reference) === null) return invariant("ServiceRequest.encounter must be the Encounter of this message.");
  return null;
}

function whyNotStates(bundle: MessageBundle, { kind }: Workflow): Fault | null {
  const [carePlan, encounter] = [bundle.all("CarePlan")[0]?.resource, bundle.all("Encounter")[0]?.resource];
  if (carePlan?.status !== carePlanState[kind]) return invariant(`A ${kind} needs CarePlan.status ${carePlanState[kind]}.`);
  if (!encounterStates[kind].includes(encounter?.status ?? "")) return invariant(`A ${kind} needs Encounter.status ${encounterStates[kind].join(" or ")}.`);
  return null;
}

function invariant(diagnostics: string): Fault {
  return fault("REC_BAD_REQUEST", "invariant", diagnostics);
}

function value(diagnostics: string): Fault {
  return fault("REC_BAD_REQUEST", "value", diagnostics);
}

function unknownWorkflow(what: string): Fault {
  return invariant(`A combination of workflow variables has led to a non-standard or unknown workflow: ${what}.`);
}
