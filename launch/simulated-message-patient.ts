import type { Ringer } from "./crisis-presentations.ts";
import type { SimulatedCall } from "./simulated-call.ts";
import type { SimulatedPerson } from "./simulated-person.ts";

const extensionUrl = (name: string) => `https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-${name}`;
const roleCode = "http://terminology.hl7.org/CodeSystem/v3-RoleCode";

const relationships: Record<Ringer, { coding?: object[]; text?: string }> = {
  self: { coding: [{ system: roleCode, code: "ONESELF", display: "self" }] },
  parent: { coding: [{ system: roleCode, code: "PRN", display: "Parent" }] },
  partner: { coding: [{ system: roleCode, code: "SIGOTHR", display: "Partner" }] },
  sibling: { coding: [{ system: roleCode, code: "SIB", display: "Brother or sister" }] },
  child: { coding: [{ system: roleCode, code: "CHILD", display: "Son or daughter" }] },
  friend: { coding: [{ system: roleCode, code: "FRND", display: "Friend" }] },
  neighbour: { coding: [{ system: roleCode, code: "NBOR", display: "Neighbour" }] },
  "passer-by": { text: "Passer-by" },
  "support-worker": { text: "Support worker" },
  gp: { text: "GP" },
  "police-officer": { text: "Police officer" },
  "transport-staff": { text: "Transport staff" },
};

/** The Patient of a simulated message: as much as the caller knew, and the contact to call back ranked first. */
export function messagePatient(call: SimulatedCall) {
  const { patient } = call;
  return { resourceType: "Patient", ...(patient === null ? { gender: call.presentation.gender ?? "unknown" } : known(patient)), contact: [callbackContact(call)] };
}

function known(person: SimulatedPerson) {
  return {
    extension: [
      { url: extensionUrl("EthnicCategory"), valueCodeableConcept: { coding: [{ system: "https://fhir.hl7.org.uk/CodeSystem/UKCore-EthnicCategory", ...person.ethnicCategory }] } },
      ...(person.needsInterpreter ? [{ url: "http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired", valueBoolean: true }] : []),
    ],
    ...(person.nhsNumber === null ? {} : { identifier: [nhsNumber(person.nhsNumber, person.nhsNumberTraced)] }),
    name: [{ use: "official", family: person.familyName, given: [person.givenName], prefix: [person.title] }],
    telecom: [{ system: "phone", value: person.phone, use: "mobile" }],
    gender: person.gender,
    birthDate: person.bornOn,
    address: [{ use: "home", line: [person.home.line], city: "London", district: person.home.borough, postalCode: person.home.postcode }],
    communication: [{ language: { coding: [{ system: "https://fhir.hl7.org.uk/CodeSystem/UKCore-HumanLanguage", ...person.language }] }, preferred: true }],
  };
}

function nhsNumber(value: string, traced: boolean) {
  const status = traced ? { code: "number-present-and-verified", display: "Number present and verified" } : { code: "number-present-but-not-traced", display: "Number present but not traced" };
  const coding = [{ system: "https://fhir.hl7.org.uk/CodeSystem/UKCore-NHSNumberVerificationStatus", ...status }];
  return { extension: [{ url: extensionUrl("NHSNumberVerificationStatus"), valueCodeableConcept: { coding } }], system: "https://fhir.nhs.uk/Id/nhs-number", value };
}

function callbackContact({ caller, callbackNumber, presentation }: SimulatedCall) {
  return {
    extension: [{ url: extensionUrl("ContactRank"), valuePositiveInt: 1 }],
    relationship: [relationships[presentation.ringer]],
    ...(caller === null ? {} : { name: { family: caller.family, given: [caller.given] } }),
    telecom: [{ system: "phone", value: callbackNumber, use: "mobile", rank: 1 }],
  };
}
