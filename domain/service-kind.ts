/**
 * What a service is. National codes are SERVICE OR TEAM TYPE REFERRED TO (MENTAL HEALTH), the ones in use in MHSDS v6 as NHS England
 * publishes them with its monthly statistics; kinds that the national list does not know have a code of our own, in small letters.
 */
export const serviceKinds = [
  "A01", "A02", "A05", "A06", "A07", "A08", "A09", "A10", "A11", "A12", "A13", "A14", "A15", "A16", "A17", "A18", "A19", "A20", "A21", "A22", "A23",
  "A24", "A25", "B01", "B02", "C01", "C02", "C04", "C05", "C06", "C07", "C08", "C10", "D01", "D02", "D03", "D04", "D05", "D06", "D07", "D08", "E01",
  "E02", "E03", "E04", "F01", "F02", "F03", "F05", "F06", "Z01", "Z02",
  "gp", "talking-therapies", "camhs-crisis", "emergency-department", "acute-ward", "social-prescribing", "adult-social-care", "childrens-social-care",
  "housing", "street-outreach", "domestic-abuse", "helpline", "bereavement-by-suicide", "food-and-fuel", "advice", "police",
] as const;
export type ServiceKind = (typeof serviceKinds)[number];

export const serviceGroups = ["crisis", "community", "hospital", "children-and-families", "specialist", "substances-and-justice", "everyday-life"] as const;
export type ServiceGroup = (typeof serviceGroups)[number];

export const serviceGroupLabels: Record<ServiceGroup, string> = {
  crisis: "In a crisis",
  community: "Community mental health and primary care",
  hospital: "In a general hospital",
  "children-and-families": "Children, young people and families",
  specialist: "Specialist",
  "substances-and-justice": "Drugs, alcohol and justice",
  "everyday-life": "Everyday life and support",
};

type KindFacts = { label: string; group: ServiceGroup };

export const serviceKindFacts: Record<ServiceKind, KindFacts> = {
  A02: { group: "crisis", label: "Crisis resolution and home treatment team" },
  A18: { group: "crisis", label: "Single point of access" },
  A19: { group: "crisis", label: "24/7 crisis line" },
  A20: { group: "crisis", label: "Health-based place of safety" },
  A21: { group: "crisis", label: "Crisis café, safe haven or sanctuary" },
  A22: { group: "crisis", label: "Walk-in crisis assessment unit" },
  A23: { group: "crisis", label: "Psychiatric decision unit" },
  A24: { group: "crisis", label: "Acute day service" },
  A25: { group: "crisis", label: "Crisis house" },
  helpline: { group: "crisis", label: "Helpline" },
  police: { group: "crisis", label: "Police" },
  gp: { group: "community", label: "GP practice" },
  A01: { group: "community", label: "Day care service" },
  A05: { group: "community", label: "Primary care mental health service" },
  A06: { group: "community", label: "Community mental health team" },
  A07: { group: "community", label: "Community mental health team for older adults (organic)" },
  A08: { group: "community", label: "Assertive outreach team" },
  A09: { group: "community", label: "Community rehabilitation service" },
  A10: { group: "community", label: "General psychiatry service" },
  A12: { group: "community", label: "Psychotherapy service" },
  A13: { group: "community", label: "Psychological therapy service" },
  "talking-therapies": { group: "community", label: "NHS Talking Therapies" },
  A14: { group: "community", label: "Early intervention team for psychosis" },
  A16: { group: "community", label: "Personality disorder service" },
  F06: { group: "community", label: "Mental health and wellbeing hub" },
  Z01: { group: "community", label: "Other mental health service (within the national tariff)" },
  Z02: { group: "community", label: "Other mental health service" },
  A11: { group: "hospital", label: "Liaison psychiatry" },
  C05: { group: "hospital", label: "Paediatric liaison" },
  "emergency-department": { group: "hospital", label: "Emergency department" },
  "acute-ward": { group: "hospital", label: "Acute mental health ward" },
  "camhs-crisis": { group: "children-and-families", label: "Children and young people’s crisis team" },
  C02: { group: "children-and-families", label: "Specialist community perinatal mental health service" },
  F02: { group: "children-and-families", label: "Maternal mental health service" },
  C06: { group: "children-and-families", label: "Service for children looked after" },
  C07: { group: "children-and-families", label: "Youth offending service" },
  D06: { group: "children-and-families", label: "Mental health in education service" },
  F01: { group: "children-and-families", label: "Mental health support team in education" },
  E03: { group: "children-and-families", label: "Specialist parenting service" },
  "childrens-social-care": { group: "children-and-families", label: "Children’s social care" },
  A15: { group: "specialist", label: "Young onset dementia team" },
  A17: { group: "specialist", label: "Memory service" },
  B01: { group: "specialist", label: "Forensic mental health service" },
  B02: { group: "specialist", label: "Forensic learning disability service" },
  C01: { group: "specialist", label: "Autism service" },
  C04: { group: "specialist", label: "Neurodevelopment team" },
  C08: { group: "specialist", label: "Acquired brain injury service" },
  C10: { group: "specialist", label: "Community eating disorder service" },
  D07: { group: "specialist", label: "Problem gambling service" },
  E01: { group: "specialist", label: "Community team for learning disabilities" },
  E02: { group: "specialist", label: "Epilepsy or neurological service" },
  E04: { group: "specialist", label: "Enhanced or intensive support service (learning disabilities)" },
  F03: { group: "specialist", label: "Mental health service for deaf people" },
  F05: { group: "specialist", label: "Enhanced care in care homes team" },
  D01: { group: "substances-and-justice", label: "Drug and alcohol service" },
  D02: { group: "substances-and-justice", label: "Liaison and diversion service" },
  D03: { group: "substances-and-justice", label: "Prison in-reach service" },
  D04: { group: "everyday-life", label: "Service for asylum seekers and refugees" },
  D05: { group: "everyday-life", label: "Employment support (individual placement)" },
  D08: { group: "everyday-life", label: "Rough sleeping mental health service" },
  "social-prescribing": { group: "everyday-life", label: "Social prescribing" },
  "adult-social-care": { group: "everyday-life", label: "Adult social care" },
  housing: { group: "everyday-life", label: "Housing and homelessness service" },
  "street-outreach": { group: "everyday-life", label: "Street outreach for people sleeping rough" },
  "domestic-abuse": { group: "everyday-life", label: "Domestic abuse service" },
  "bereavement-by-suicide": { group: "everyday-life", label: "Support after bereavement by suicide" },
  "food-and-fuel": { group: "everyday-life", label: "Help with food and fuel" },
  advice: { group: "everyday-life", label: "Advice on money, benefits and rights" },
};

/** Kinds by group, both in the order in which they are listed to choose from. */
export function serviceKindsOf(group: ServiceGroup): ServiceKind[] {
  return serviceKinds.filter((kind) => serviceKindFacts[kind].group === group);
}

/** The national team type to send with a referral, or `null` for a kind of our own. */
export function nationalTeamType(kind: ServiceKind): string | null {
  return /^[A-Z]\d{2}$/.test(kind) ? kind : null;
}

/** Teams whose referrals carry a response priority in national returns, and count in the crisis measures (MHSDS CCR70–CCR120). */
export const crisisMeasureKinds = ["A02", "A18", "A19"] as const satisfies readonly ServiceKind[];

/** MENTAL HEALTH SERVICE OR TEAM INTENDED AGE GROUP (NHS Data Dictionary). */
export const intendedAgeGroups = ["01", "02", "03", "04"] as const;
export type IntendedAgeGroup = (typeof intendedAgeGroups)[number];

export const intendedAgeGroupLabels: Record<IntendedAgeGroup, string> = {
  "01": "All ages",
  "02": "Children and young people",
  "03": "Adults and older adults",
  "04": "Older adults only",
};
