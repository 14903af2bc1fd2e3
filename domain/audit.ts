/**
 * Every event worth remembering: `noun.past-participle`, with the sentence that **Who has looked** prints.
 * Sentences are for the person whom the record is about: plain words, no codes, no clinical content.
 */
export const auditActions = {
  "record.refused": "Tried to open a page and was refused",
  "record.viewed": "Opened the record",
  "list.viewed": "Opened a list",
  "action.refused": "Tried to do something and was refused",
} as const satisfies Record<`${string}.${string}`, string>;

export type AuditAction = keyof typeof auditActions;

/** One thing that happened, as a page or an action reports it to the door. The door adds who, when, why and the request. */
export type AuditEvent = {
  action: AuditAction;
  personId?: string | null;
  episodeId?: string | null;
  /** The row it was about, when that is neither the person nor the episode. */
  subjectId?: string | null;
  /** Short codes only (a screen, a reason code, a count). Never note text. */
  detail?: Record<string, string | number | boolean | string[]>;
};
