import type { AmbulanceCategory } from "./ambulance-category.ts";
import type { BoroughCode } from "./borough-codes.ts";

/**
 * The vocabulary of a call: who rings, from where, about whom, and what the sending system says.
 * Headings follow the PRSB 111 referral and the Booking and Referral Standard (applications 3 and 4).
 */

/** Longest text that is kept from a call, in characters. Nothing is ever cut: what is longer is refused. */
export const callersWordsMax = 20_000;
/** A sending system's summary is several such texts on top of each other. */
export const clinicalSummaryMax = 100_000;

export const callSources = ["999", "111", "police", "health-professional", "crew", "text", "other"] as const;
export type CallSource = (typeof callSources)[number];

export const callSourceLabels: Record<CallSource, string> = {
  "999": "999 call",
  "111": "111 call",
  police: "Police",
  "health-professional": "Health professional",
  crew: "Ambulance crew on scene",
  text: "Text message",
  other: "Other",
};

export const placeTypes = [
  "home", "someone-elses-home", "hostel", "care-home", "street", "open-space", "public-building", "transport", "bridge-or-railway",
  "workplace", "school-or-college", "police-station", "hospital", "health-centre", "vehicle", "other",
] as const;
export type PlaceType = (typeof placeTypes)[number];

export const placeTypeLabels: Record<PlaceType, string> = {
  home: "Own home",
  "someone-elses-home": "Someone else’s home",
  hostel: "Hostel or temporary accommodation",
  "care-home": "Care home or supported living",
  street: "Street",
  "open-space": "Park or open space",
  "public-building": "Shop, café or public building",
  transport: "Bus, station or platform",
  "bridge-or-railway": "Bridge, railway, water or height",
  workplace: "Workplace",
  "school-or-college": "School, college or university",
  "police-station": "Police station or custody",
  hospital: "Hospital",
  "health-centre": "GP surgery or clinic",
  vehicle: "Vehicle",
  other: "Other",
};

export const sceneSafetyStates = ["safe", "unsafe", "not-known"] as const;
export type SceneSafety = (typeof sceneSafetyStates)[number];

export const sceneSafetyLabels: Record<SceneSafety, string> = {
  safe: "Scene said to be safe",
  unsafe: "Scene not safe",
  "not-known": "Scene safety not known",
};

/**
 * How far a stated NHS number can be trusted: `verified` when it passes its check digit *and* the sender says that it was traced,
 * `unverified` when it only passes, `fails-check` whatever the sender says of it, `none` when there is none.
 */
export const statedNhsNumberStandings = ["verified", "unverified", "fails-check", "none"] as const;
export type StatedNhsNumberStanding = (typeof statedNhsNumberStandings)[number];

/** The patient in the words of whoever rang or sent the call. Stated, not identified: that takes a clinician and three identifiers. */
export type StatedPatient = {
  familyName: string | null;
  givenName: string | null;
  title: string | null;
  /** ISO `YYYY-MM-DD`. */
  bornOn: string | null;
  /** In years; only where no date of birth is stated. */
  approximateAge: number | null;
  /** As stated, also when it fails its check digit. */
  nhsNumber: string | null;
  nhsNumberStanding: StatedNhsNumberStanding;
  gender: string | null;
  /** National code (NHS Data Dictionary ETHNIC CATEGORY), or the words sent in its place. */
  ethnicCategory: string | null;
  address: string | null;
  postcode: string | null;
  phone: string | null;
  language: string | null;
  interpreterNeeded: boolean | null;
  gpPractice: string | null;
};

/** A warning or need with the code that was sent for it, if any. */
export type CodedWords = { code: string | null; words: string };

/** What is known of a call at one moment. A version is never edited: an update from the sender is a further version. */
export type CallFacts = {
  receivedAt: Date;
  source: CallSource;
  category: AmbulanceCategory | null;
  callerName: string | null;
  callerRelationship: string | null;
  callbackNumber: string | null;
  safeToCallBack: boolean | null;
  placeType: PlaceType | null;
  placeAddress: string | null;
  placePostcode: string | null;
  /** Null outside London, and where the postcode district could mean several boroughs: then a clinician chooses. */
  boroughCode: BoroughCode | null;
  accessNotes: string | null;
  /** Empty where a sending system passed on no words of the caller. */
  callersWords: string;
  /** What the sending system says: its triage outcome and summary. */
  clinicalSummary: string | null;
  patient: StatedPatient;
  sceneSafety: SceneSafety;
  sceneSafetyWords: string | null;
  safeguarding: CodedWords[];
  adjustments: CodedWords[];
  repeatCaller: boolean | null;
  otherFlags: (CodedWords & { kind: string })[];
  callBackFrom: Date | null;
  callBackBy: Date | null;
};

/** Nothing stated at all: the start for a form, and for a caller who cannot say who the patient is. */
export const patientNotStated: StatedPatient = {
  familyName: null, givenName: null, title: null, bornOn: null, approximateAge: null, nhsNumber: null, nhsNumberStanding: "none",
  gender: null, ethnicCategory: null, address: null, postcode: null, phone: null, language: null, interpreterNeeded: null, gpPractice: null,
};

/** The NHS number that may be searched for, or null: an unverified or failing number is shown, and matched to nobody. */
export function nhsNumberToMatch(patient: StatedPatient): string | null {
  return patient.nhsNumberStanding === "verified" ? patient.nhsNumber : null;
}

/** Does the sender state anything by which to look for the patient? */
export function isPatientUnknown(patient: StatedPatient): boolean {
  return patient.familyName === null && patient.givenName === null && patient.bornOn === null && nhsNumberToMatch(patient) === null;
}

/**
 * One line for a list: the caller's words, else the first line of the sender's summary. Cut at a word with "…" beyond `longest` characters,
 * in the list only; the whole text stands on the call.
 */
export function callHeadline(facts: Pick<CallFacts, "callersWords" | "clinicalSummary">, longest = 140): string {
  const said = facts.callersWords.trim() || (facts.clinicalSummary?.split("\n", 1)[0] ?? "").trim();
  const line = said.replace(/\s+/g, " ");
  if (line === "") return "No words recorded";
  if (line.length <= longest) return line;
  const atWord = line.slice(0, longest).replace(/\s+\S*$/, "").replace(/[\uD800-\uDBFF]$/, "");
  return `${atWord}…`;
}

/** Facts as JSON keeps them: instants have become text. */
export type StoredCallFacts = Omit<CallFacts, "receivedAt" | "callBackFrom" | "callBackBy"> & {
  receivedAt: string;
  callBackFrom: string | null;
  callBackBy: string | null;
};

/** Gives facts that went through JSON their instants back. */
export function callFactsFromStore(stored: StoredCallFacts): CallFacts {
  const instant = (text: string | null) => (text === null ? null : new Date(text));
  return { ...stored, receivedAt: new Date(stored.receivedAt), callBackFrom: instant(stored.callBackFrom), callBackBy: instant(stored.callBackBy) };
}
