import { z } from "zod";

/**
 * The parts of FHIR R4 resources that a call is read from. Everything is optional unless the standard's message rules need it:
 * a message is judged by those rules (message-definition.ts), and kept whole whatever else it holds.
 */
const coding = z.object({ system: z.string().optional(), code: z.string().optional(), display: z.string().optional() });
const concept = z.object({ coding: z.array(coding).optional(), text: z.string().optional() });
const identifier = z.object({ system: z.string().optional(), value: z.string().optional() });
const reference = z.object({ reference: z.string().optional(), display: z.string().optional() });
const period = z.object({ start: z.string().optional(), end: z.string().optional() });
const telecom = z.object({ system: z.string().optional(), value: z.string().optional(), use: z.string().optional(), rank: z.number().optional() });
const humanName = z.object({
  use: z.string().optional(),
  text: z.string().optional(),
  family: z.string().optional(),
  given: z.array(z.string()).optional(),
  prefix: z.array(z.string()).optional(),
});
const address = z.object({
  use: z.string().optional(),
  text: z.string().optional(),
  line: z.array(z.string()).optional(),
  city: z.string().optional(),
  district: z.string().optional(),
  state: z.string().optional(),
  postalCode: z.string().optional(),
  country: z.string().optional(),
});
const values = {
  url: z.string(),
  valueString: z.string().optional(),
  valueBoolean: z.boolean().optional(),
  valueCodeableConcept: concept.optional(),
  valuePositiveInt: z.number().optional(),
};
const extensions = z.array(z.object({ ...values, extension: z.array(z.object({ ...values, url: z.string().optional() })).optional() })).optional();

const contact = z.object({
  extension: extensions,
  relationship: z.array(concept).optional(),
  name: humanName.optional(),
  telecom: z.array(telecom).optional(),
});

const patient = z.object({
  extension: extensions,
  identifier: z.array(identifier.extend({ extension: extensions })).optional(),
  name: z.array(humanName).optional(),
  telecom: z.array(telecom).optional(),
  gender: z.string().optional(),
  birthDate: z.string().optional(),
  address: z.array(address).optional(),
  contact: z.array(contact).optional(),
  communication: z.array(z.object({ language: concept, preferred: z.boolean().optional() })).optional(),
  generalPractitioner: z.array(reference).optional(),
});

const observation = z.object({
  status: z.string().optional(),
  code: concept,
  valueQuantity: z.object({ value: z.number().optional(), unit: z.string().optional(), code: z.string().optional() }).optional(),
  valueInteger: z.number().optional(),
  valueString: z.string().optional(),
  valueCodeableConcept: concept.optional(),
});

/** One shape per resource type that is read; other types are counted or ignored. */
export const shapes = {
  MessageHeader: z.object({
    eventCoding: coding.optional(),
    sender: reference.optional(),
    reason: concept.optional(),
    response: z.object({ identifier: z.string() }).optional(),
    focus: z.array(reference).optional(),
    definition: z.string().optional(),
  }),
  ServiceRequest: z.object({
    id: z.string().optional(),
    status: z.string().optional(),
    intent: z.string().optional(),
    category: z.array(concept).optional(),
    subject: reference.optional(),
    encounter: reference.optional(),
    occurrencePeriod: period.optional(),
    authoredOn: z.string().optional(),
    locationReference: z.array(reference).optional(),
    reasonCode: z.array(concept).optional(),
    note: z.array(z.object({ text: z.string().optional() })).optional(),
  }),
  Patient: patient,
  Encounter: z.object({
    identifier: z.array(identifier).optional(),
    status: z.string().optional(),
    class: coding.optional(),
    episodeOfCare: z.array(reference).optional(),
    period: period.optional(),
  }),
  CarePlan: z.object({
    status: z.string().optional(),
    period: period.optional(),
    description: z.string().optional(),
    activity: z.array(z.object({ outcomeCodeableConcept: z.array(concept).optional() })).optional(),
    note: z.array(z.object({ text: z.string().optional() })).optional(),
  }),
  Location: z.object({
    extension: extensions,
    name: z.string().optional(),
    description: z.string().optional(),
    type: z.array(concept).optional(),
    physicalType: concept.optional(),
    address: address.optional(),
  }),
  Organization: z.object({ identifier: z.array(identifier).optional(), name: z.string().optional() }),
  Flag: z.object({ status: z.string().optional(), category: z.array(concept).optional(), code: concept }),
  Observation: observation,
  Condition: z.object({ code: concept.optional() }),
  AllergyIntolerance: z.object({ code: concept.optional() }),
  MedicationStatement: z.object({ medicationCodeableConcept: concept.optional() }),
  Communication: z.object({ payload: z.array(z.object({ contentString: z.string().optional() })).optional() }),
} as const;

export type ReadType = keyof typeof shapes;
export type Resource<T extends ReadType> = z.infer<(typeof shapes)[T]>;

export type Concept = z.infer<typeof concept>;
export type Coding = z.infer<typeof coding>;
export type Address = z.infer<typeof address>;
export type Contact = z.infer<typeof contact>;
export type Telecom = z.infer<typeof telecom>;
export type Extensions = z.infer<typeof extensions>;
