import type { AmbulanceCategory } from "#domain/ambulance-category.ts";

import { presentationGroups, type Ringer } from "./crisis-presentations.ts";
import type { SimulatedCall } from "./simulated-call.ts";
import { messagePatient } from "./simulated-message-patient.ts";

type Resource = { resourceType: string; [element: string]: unknown };

const codeSystem = (name: string) => `https://fhir.nhs.uk/CodeSystem/${name}`;

/** A *validation request* (use case a4t1) of the Booking and Referral Standard, as a dispatch system would send it. */
export function validationRequest(call: SimulatedCall) {
  const ids = idsFor(call);
  const at = call.at.toISOString();
  const entry = (id: string, resource: Resource) => ({ fullUrl: `urn:uuid:${id}`, resource: { ...resource, meta: { lastUpdated: at } } });
  return {
    resourceType: "Bundle",
    id: call.newId(),
    meta: { versionId: "1.1.0", lastUpdated: at, profile: ["https://fhir.nhs.uk/StructureDefinition/BARSBundleMessage"] },
    type: "message",
    timestamp: at,
    entry: [
      entry(call.newId(), messageHeader(ids)),
      entry(ids.request, serviceRequest(call, ids)),
      entry(ids.encounter, encounter(call, ids)),
      entry(ids.carePlan, carePlan(call, ids)),
      entry(ids.patient, messagePatient(call)),
      entry(ids.location, location(call)),
      ...organizations(ids).map(([id, resource]) => entry(id, resource)),
      entry(ids.service, { resourceType: "HealthcareService", active: true, providedBy: to(ids.receiver), name: "Mental health desk" }),
      entry(ids.practitioner, { resourceType: "Practitioner", name: [{ family: "Callhandler", given: ["Simulated"] }] }),
      entry(call.newId(), { resourceType: "PractitionerRole", practitioner: to(ids.practitioner), organization: to(ids.sender) }),
      entry(call.newId(), consent(ids)),
      ...[...flags(call, ids), ...observations(call, ids)].map((resource) => entry(call.newId(), resource)),
    ],
  };
}

type Ids = ReturnType<typeof idsFor>;

function idsFor(call: SimulatedCall) {
  const names = ["request", "encounter", "carePlan", "patient", "location", "sender", "receiver", "service", "practitioner", "journey"] as const;
  return Object.fromEntries(names.map((name) => [name, call.newId()])) as Record<(typeof names)[number], string>;
}

const to = (id: string) => ({ reference: `urn:uuid:${id}` });

function messageHeader(ids: Ids): Resource {
  return {
    resourceType: "MessageHeader",
    eventCoding: { system: codeSystem("message-events-bars"), code: "servicerequest-request" },
    destination: [{ endpoint: "https://fhir.nhs.uk/Id/dos-service-id|111111111", receiver: to(ids.receiver) }],
    sender: to(ids.sender),
    source: { name: "Simulated dispatch", software: "Lantern simulator", version: "1", endpoint: "https://fhir.nhs.uk/Id/dos-service-id|222222222" },
    reason: { coding: [{ system: codeSystem("message-reason-bars"), code: "new" }] },
    focus: [to(ids.request)],
    definition: "https://fhir.nhs.uk/MessageDefinition/bars-message-servicerequest-request-validation",
  };
}

function serviceRequest({ at, answerBy }: SimulatedCall, ids: Ids): Resource {
  return {
    resourceType: "ServiceRequest",
    basedOn: [to(ids.carePlan)],
    status: "active",
    intent: "plan",
    category: [{ coding: [{ system: codeSystem("message-category-servicerequest"), code: "validation" }, { system: codeSystem("usecases-categories-bars"), code: "a4t1" }] }],
    subject: to(ids.patient),
    encounter: to(ids.encounter),
    occurrencePeriod: { start: at.toISOString(), end: answerBy.toISOString() },
    authoredOn: at.toISOString(),
    requester: to(ids.practitioner),
    performer: [to(ids.service)],
    locationReference: [to(ids.location)],
  };
}

function encounter({ at, caseNumber }: SimulatedCall, ids: Ids): Resource {
  return {
    resourceType: "Encounter",
    identifier: [{ system: "https://dispatch.lantern.example/Id/case-number", value: caseNumber }],
    status: "triaged",
    class: { system: "http://terminology.hl7.org/CodeSystem/v3-ActCode", code: "EMER", display: "emergency" },
    subject: to(ids.patient),
    episodeOfCare: [{ reference: `EpisodeOfCare/${ids.journey}` }],
    period: { start: at.toISOString() },
  };
}

const categoryNames: Record<AmbulanceCategory, string> = { C1: "Cat1 Life Threatening", C2: "Cat2 Emergency", C3: "Cat3 Urgent", C4: "Cat4 Less Urgent", C5: "Non Ambulance" };

function carePlan({ at, category, presentation }: SimulatedCall, ids: Ids): Resource {
  const coded = (system: string, code: string, display: string) => ({ coding: [{ system: codeSystem(system), code, display }] });
  const outcomes = [
    coded("pathways-sg-codes", "SG9900", `Mental health: ${presentationGroups[presentation.group].toLowerCase()}`),
    coded("arp-priority-codes", category, categoryNames[category]),
    { text: `Caller's words: ${presentation.words}` },
    { text: `Call taken as ${presentationGroups[presentation.group].toLowerCase()}. ${whoRang[presentation.ringer]} Breathing and conscious when asked. For validation by the mental health desk.` },
  ];
  return { resourceType: "CarePlan", status: "active", intent: "plan", subject: to(ids.patient), encounter: to(ids.encounter), period: { start: at.toISOString() }, activity: [{ outcomeCodeableConcept: outcomes }] };
}

const whoRang: Record<Ringer, string> = {
  self: "The patient rang.", parent: "A parent rang.", partner: "The partner rang.", sibling: "A brother or sister rang.", child: "A son or daughter rang.", friend: "A friend rang.",
  neighbour: "A neighbour rang.", "passer-by": "A passer-by rang.", "support-worker": "A support worker rang.", gp: "A GP rang.", "police-officer": "Police on scene rang.", "transport-staff": "Transport staff rang.",
};

function location({ place, presentation }: SimulatedCall): Resource {
  const road = presentation.from === "street" ? { physicalType: { coding: [{ system: "http://terminology.hl7.org/CodeSystem/location-physical-type", code: "rd" }] } } : {};
  const work = presentation.from === "workplace" ? { type: [{ coding: [{ system: "http://terminology.hl7.org/CodeSystem/v3-RoleCode", code: "WORK" }] }] } : {};
  return {
    resourceType: "Location",
    ...(place.name === null ? {} : { name: place.name }),
    ...(place.access === null ? {} : { description: place.access }),
    ...road,
    ...work,
    address: { line: [place.line], city: "London", district: place.borough, postalCode: place.postcode, country: "UK" },
  };
}

function organizations(ids: Ids): [string, Resource][] {
  const ods = "https://fhir.nhs.uk/Id/ods-organization-code";
  return [
    [ids.sender, { resourceType: "Organization", identifier: [{ system: ods, value: "ZZ999" }], name: "Simulated ambulance dispatch" }],
    [ids.receiver, { resourceType: "Organization", name: "Mental health desk" }],
  ];
}

function consent(ids: Ids): Resource {
  return {
    resourceType: "Consent",
    status: "active",
    scope: { coding: [{ system: "http://terminology.hl7.org/CodeSystem/consentscope", code: "patient-privacy" }] },
    category: [{ coding: [{ system: codeSystem("consent-categories-bars"), code: "DRC", display: "Direct Care" }] }],
    patient: to(ids.patient),
    policyRule: { coding: [{ system: "http://terminology.hl7.org/CodeSystem/v3-ActCode", code: "IMPLIED" }] },
  };
}

const sceneNames = { S: "The Scene is safe", U: "The Scene is unsafe", UNK: "Unknown" };

function flags(call: SimulatedCall, ids: Ids): Resource[] {
  const flag = (category: string, display: string, code: object, subject: string): Resource => ({
    resourceType: "Flag", status: "active", category: [{ coding: [{ system: codeSystem("flag-categories-bars"), code: category, display }] }], code, subject: to(subject),
  });
  const coded = (system: string, coding: { code: string; display: string }, words: string | null) => ({ coding: [{ system: codeSystem(system), ...coding }], ...(words === null ? {} : { text: words }) });
  const { sceneSafety: scene } = call;
  return [
    flag("SS", "Scene Safety", coded("scene-safety-codes-bars", { code: scene.code, display: sceneNames[scene.code] }, scene.words), ids.location),
    ...call.safeguarding.map((one) => flag("SG", "Safeguarding Concern", coded("safeguarding-codes-bars", one, null), ids.patient)),
    ...call.adjustments.map((one) => flag("RA", "Reasonable Adjustment", coded("reasonable-adjustment-codes-bars", one, null), ids.patient)),
    ...(call.repeatCaller === null ? [] : [flag("RC", "Repeat Caller", { text: call.repeatCaller }, ids.patient)]),
  ];
}

function observations({ patient, estimatedAge }: SimulatedCall, ids: Ids): Resource[] {
  if (patient !== null) return [];
  const age = { value: estimatedAge, unit: "years", system: "http://unitsofmeasure.org", code: "a" };
  return [{ resourceType: "Observation", status: "final", code: { text: "Patient Estimated Age" }, subject: to(ids.patient), valueQuantity: age }];
}
