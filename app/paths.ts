/**
 * Every address, spelled once. `done` names the notice that the page shows after a redirect (see notices.ts).
 */
type After = { done?: string };

function withQuery(path: string, query: Record<string, string | undefined>): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== "");
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}

export const paths = {
  home: () => "/",
  signIn: (query: { then?: string; error?: string; cookies?: string } & After = {}) => withQuery("/sign-in", query),
  signInStart: (query: { then?: string; error?: string } & After = {}) => withQuery("/sign-in/start", query),
  signInCode: (query: { then?: string; error?: string } = {}) => withQuery("/sign-in/code", query),
  signOut: () => "/sign-out",
  enrolment: (token: string) => `/enrolment/${token}`,

  duty: (after: After = {}) => withQuery("/duty", after),
  dutyEnding: () => "/duty/ending",
  deskLead: () => "/duty/desk-lead",

  desk: (query: { view?: string; borough?: string; after?: string } & After = {}) => withQuery("/desk", query),
  newCall: (query: { episode?: string } = {}) => withQuery("/desk/calls/new", query),

  episode: (episodeId: string, query: { after?: string } & After = {}) => withQuery(`/episodes/${episodeId}`, query),
  taking: (episodeId: string) => `/episodes/${episodeId}/taking`,
  nextAction: (episodeId: string) => `/episodes/${episodeId}/next-action`,
  handover: (episodeId: string) => `/episodes/${episodeId}/handover`,
  identity: (episodeId: string, query: Record<string, string | undefined> = {}) => withQuery(`/episodes/${episodeId}/identity`, query),
  identityConfirmation: (episodeId: string, personId: string, after: After = {}) => withQuery(`/episodes/${episodeId}/identity/${personId}`, after),
  identityUndo: (episodeId: string) => `/episodes/${episodeId}/identity/undo`,
  triage: (episodeId: string, after: After = {}) => withQuery(`/episodes/${episodeId}/triage`, after),
  sendCrew: (episodeId: string, after: After = {}) => withQuery(`/episodes/${episodeId}/response`, after),
  response: (episodeId: string, responseId: string, after: After = {}) => withQuery(`/episodes/${episodeId}/responses/${responseId}`, after),
  clearResponse: (episodeId: string, responseId: string) => `/episodes/${episodeId}/responses/${responseId}/clear`,
  correctResponseTime: (episodeId: string, responseId: string, stage: string) => `/episodes/${episodeId}/responses/${responseId}/times/${stage}/correction`,
  standDownResponse: (episodeId: string, responseId: string) => `/episodes/${episodeId}/responses/${responseId}/stand-down`,
  observations: (episodeId: string, after: After = {}) => withQuery(`/episodes/${episodeId}/observations`, after),
  observationSet: (episodeId: string, setId: string, after: After = {}) => withQuery(`/episodes/${episodeId}/observations/${setId}`, after),
  observationsInError: (episodeId: string, setId: string) => `/episodes/${episodeId}/observations/${setId}/entered-in-error`,
  newObservations: (episodeId: string) => `/episodes/${episodeId}/observations/new`,
  newAssessment: (episodeId: string) => `/episodes/${episodeId}/assessments/new`,
  assessment: (episodeId: string, assessmentId: string, after: After = {}) => withQuery(`/episodes/${episodeId}/assessments/${assessmentId}`, after),
  assessmentSection: (episodeId: string, assessmentId: string, section: string, after: After = {}) => withQuery(`/episodes/${episodeId}/assessments/${assessmentId}/sections/${section}`, after),
  assessmentSectionCopy: (episodeId: string, assessmentId: string, section: string) => `/episodes/${episodeId}/assessments/${assessmentId}/sections/${section}/copy`,
  assessmentSectionDraft: (episodeId: string, assessmentId: string, section: string) => `/episodes/${episodeId}/assessments/${assessmentId}/sections/${section}/draft`,
  assessmentSignOff: (episodeId: string, assessmentId: string, query: { without?: "safety" } = {}) => withQuery(`/episodes/${episodeId}/assessments/${assessmentId}/sign-off`, query),
  assessmentAddendum: (episodeId: string, assessmentId: string) => `/episodes/${episodeId}/assessments/${assessmentId}/addenda/new`,
  plan: (episodeId: string, kind: "care" | "safety", after: After = {}) => withQuery(`/episodes/${episodeId}/${kind}-plan`, after),
  writePlan: (episodeId: string, kind: "care" | "safety", after: After = {}) => withQuery(`/episodes/${episodeId}/${kind}-plan/write`, after),
  planDraft: (episodeId: string, kind: "care" | "safety") => `/episodes/${episodeId}/${kind}-plan/write/draft`,
  planVersion: (episodeId: string, kind: "care" | "safety", version: number) => `/episodes/${episodeId}/${kind}-plan/versions/${version}`,
  agreePlan: (episodeId: string, kind: "care" | "safety") => `/episodes/${episodeId}/${kind}-plan/agreement`,
  printPlan: (episodeId: string, kind: "care" | "safety", query: { size?: string; paper?: string } = {}) => withQuery(`/episodes/${episodeId}/${kind}-plan/print`, query),
  newReferral: (episodeId: string, query: Record<string, string | undefined> = {}) => withQuery(`/episodes/${episodeId}/referrals/new`, query),
  newReferralTo: (episodeId: string, serviceId: string) => `/episodes/${episodeId}/referrals/new/${serviceId}`,
  newFollowUp: (episodeId: string, query: { with?: string } = {}) => withQuery(`/episodes/${episodeId}/follow-ups/new`, query),
  closure: (episodeId: string) => `/episodes/${episodeId}/closure`,
  newReview: (episodeId: string) => `/episodes/${episodeId}/reviews/new`,

  people: (query: Record<string, string | undefined> = {}) => withQuery("/people", query),
  newPerson: (query: { episode?: string } = {}) => withQuery("/people/new", query),
  person: (personId: string, after: After = {}) => withQuery(`/people/${personId}`, after),
  personDetails: (personId: string) => `/people/${personId}/details`,
  newAlert: (personId: string) => `/people/${personId}/alerts/new`,
  alertInError: (personId: string, alertId: string) => `/people/${personId}/alerts/${alertId}/entered-in-error`,
  newPhone: (personId: string, after: After = {}) => withQuery(`/people/${personId}/phones/new`, after),
  phoneEnd: (personId: string, phoneId: string) => `/people/${personId}/phones/${phoneId}/end`,
  restriction: (personId: string) => `/people/${personId}/restriction`,
  emergencyAccess: (personId: string, query: { episode?: string } = {}) => withQuery(`/people/${personId}/emergency-access`, query),
  whoHasLooked: (personId: string, query: { after?: string } = {}) => withQuery(`/people/${personId}/who-has-looked`, query),

  referrals: (query: { view?: string; after?: string } & After = {}) => withQuery("/referrals", query),
  referral: (referralId: string, after: After = {}) => withQuery(`/referrals/${referralId}`, after),
  referralEvent: (referralId: string, kind: string) => `/referrals/${referralId}/events/${kind}`,

  followUps: (query: { view?: string; due?: string; after?: string } & After = {}) => withQuery("/follow-ups", query),
  followUp: (followUpId: string, after: After = {}) => withQuery(`/follow-ups/${followUpId}`, after),
  followUpAttempt: (followUpId: string) => `/follow-ups/${followUpId}/attempts/new`,
  followUpEnd: (followUpId: string, after: After = {}) => withQuery(`/follow-ups/${followUpId}/completion`, after),

  services: (query: Record<string, string | undefined> = {}) => withQuery("/services", query),
  newService: () => "/services/new",
  service: (serviceId: string, after: After = {}) => withQuery(`/services/${serviceId}`, after),
  amendService: (serviceId: string) => `/services/${serviceId}/details`,

  review: (query: { after?: string } & After = {}) => withQuery("/review", query),
  emergencyAccessReviews: (query: { view?: string; after?: string } & After = {}) => withQuery("/review/emergency-access", query),
  emergencyAccessReview: (accessId: string) => `/review/emergency-access/${accessId}`,

  accounts: (query: { after?: string } & After = {}) => withQuery("/accounts", query),
  newAccount: () => "/accounts/new",
  account: (userId: string, after: After = {}) => withQuery(`/accounts/${userId}`, after),
  accountDetails: (userId: string) => `/accounts/${userId}/details`,
  accountDisabling: (userId: string) => `/accounts/${userId}/disabling`,
  accountEnabling: (userId: string) => `/accounts/${userId}/enabling`,
  accountEnrolment: (userId: string) => `/accounts/${userId}/enrolment`,

  help: () => "/help",
  keyboardHelp: () => "/help/keyboard",
  safetyProblem: () => "/help/safety-problem",
  accessibility: () => "/help/accessibility",
} as const;
