/** Who somebody is to Lantern. A role says what they may ever do; a duty says what they do tonight. */
export const roles = ["paramedic", "mental-health-practitioner", "consultant-nurse", "administrator"] as const;
export type Role = (typeof roles)[number];

export const roleLabels: Record<Role, string> = {
  paramedic: "Paramedic",
  "mental-health-practitioner": "Mental health practitioner",
  "consultant-nurse": "Consultant nurse",
  administrator: "Administrator",
};

export const clinicalRoles = ["paramedic", "mental-health-practitioner", "consultant-nurse"] as const satisfies readonly Role[];

export const dutyKinds = ["desk", "solo", "joint-car"] as const;
export type DutyKind = (typeof dutyKinds)[number];

export const dutyKindLabels: Record<DutyKind, string> = {
  desk: "Control room desk",
  solo: "Solo specialist",
  "joint-car": "Joint response car",
};

export const sectors = ["NW", "NC", "NE", "SW", "SE"] as const;
export type Sector = (typeof sectors)[number];

export const sectorLabels: Record<Sector, string> = {
  NW: "North West",
  NC: "North Central",
  NE: "North East",
  SW: "South West",
  SE: "South East",
};

export type Duty = {
  id: string;
  kind: DutyKind;
  callSign: string;
  sector: Sector;
  from: Date;
  until: Date;
  /** The desk's named lead holds every call that nobody has taken yet. */
  isDeskLead: boolean;
  crewId: string | null;
};

/** The person at the workstation, read from the database for every request. */
export type Actor = { id: string; name: string; role: Role; duty: Duty | null };

/** Clinicians may see clinical records; administrators never do. */
export function isClinician(role: Role): boolean {
  return role !== "administrator";
}

/** A clinician on duty, or the consultant nurse, who supervises whether or not on a shift. */
export function mayUseIdentityIndex(actor: Actor): boolean {
  return isClinician(actor.role) && (actor.duty !== null || actor.role === "consultant-nurse");
}
