/** Which records an address names. From each of these ids it follows whom the address is about, or which crisis. */
export const recordIds = [
  "episodeId", "referralId", "followUpId", "assessmentId", "setId", "detentionId", "responseId",
  "personId", "otherId", "alertId", "contactId", "phoneId", "problemId", "mergeId", "accessId",
] as const;
export type RecordId = (typeof recordIds)[number];
export type RecordIds = Partial<Record<RecordId, string>>;

/** The word that stands before an id, in the path or in what is asked of it. */
const idAfter: Record<string, RecordId> = {
  episodes: "episodeId",
  episode: "episodeId",
  referrals: "referralId",
  "follow-ups": "followUpId",
  assessments: "assessmentId",
  observations: "setId",
  detentions: "detentionId",
  responses: "responseId",
  people: "personId",
  identity: "personId",
  merge: "otherId",
  undo: "mergeId",
  alerts: "alertId",
  contacts: "contactId",
  phones: "phoneId",
  problems: "problemId",
  "emergency-access": "accessId",
};

const named = /(?:^|[/?&])([a-z-]+)[/=]([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?![\w-])/gi;

/** The ids in an address of ours, by the names that pages and forms have for them: `/episodes/<id>/triage` is `{ episodeId }`. */
export function idsInAddress(address: string): RecordIds {
  const found = [...plain(address).matchAll(named)].map(([, word = "", id = ""]) => [Object.hasOwn(idAfter, word) ? idAfter[word] : undefined, id.toLowerCase()] as const);
  return Object.fromEntries(found.filter(([name]) => name !== undefined));
}

/** A page reads its address decoded: an id of which one letter is written `%61` opens the same record. */
function plain(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
