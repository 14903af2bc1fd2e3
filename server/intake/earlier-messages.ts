import type { StatedPatient } from "#domain/call.ts";

import type { BarsMessage } from "./bars-message.ts";

/** A message that is held already, from the same sender and with the same `messageId` or the same `caseKey`. */
export type EarlierMessage = {
  callId: string;
  reason: "new" | "update";
  messageId: string;
  caseKey: string;
  contentHash: string;
  sentAt: Date;
  receivedAt: Date;
  patient: StatedPatient;
};

export type Decision<E extends EarlierMessage = EarlierMessage> =
  | { act: "nothing"; earlier: E }
  | { act: "new-call" }
  | { act: "new-version"; callId: string }
  | { act: "refuse"; outcome: "conflict" | "unknown-original" };

/**
 * What to do with a message, given those held already from its sender (in any order).
 * - The same content again changes nothing.
 * - "New" is a new call. Where its id was used before for other content about the same patient, it is a conflict; about somebody else it is
 *   a sender that reuses ids (two published examples do), and a call must not be lost to that.
 * - An update is a further version of the call of its case, unless a later one is held: later by the sender's clock, as far as that can be. It is never put into the record of another patient:
 *   the standard wants demographics cross-referenced before a request is changed.
 */
export function decide<E extends EarlierMessage>(message: BarsMessage, held: readonly E[]): Decision<E> {
  const same = held.find((one) => one.contentHash === message.contentHash);
  if (same !== undefined) return { act: "nothing", earlier: same };
  const patient = message.facts.patient;
  if (message.reason === "new") {
    const reused = held.some((one) => one.reason === "new" && one.messageId === message.messageId && !isSomebodyElse(one.patient, patient));
    return reused ? { act: "refuse", outcome: "conflict" } : { act: "new-call" };
  }
  const ofCase = held.filter((one) => one.caseKey === message.caseKey && !isSomebodyElse(one.patient, patient));
  const [latest] = [...ofCase].sort((a, b) => writtenBy(b).getTime() - writtenBy(a).getTime());
  if (latest === undefined) return { act: "refuse", outcome: "unknown-original" };
  return writtenBy(latest) > message.sentAt ? { act: "refuse", outcome: "conflict" } : { act: "new-version", callId: latest.callId };
}

/** When it was sent at the latest: nobody sends what has already arrived. One clock that is years ahead must not shut out every later update. */
const writtenBy = ({ sentAt, receivedAt }: EarlierMessage): Date => (sentAt > receivedAt ? receivedAt : sentAt);

/** Two statements that cannot be about one person: both name a date of birth and a given name, and neither agrees. One slip is forgiven. */
export function isSomebodyElse(one: StatedPatient, other: StatedPatient): boolean {
  const [oneGiven, otherGiven] = [firstName(one), firstName(other)];
  if (one.bornOn === null || other.bornOn === null || oneGiven === "" || otherGiven === "") return false;
  return one.bornOn !== other.bornOn && oneGiven !== otherGiven;
}

function firstName({ givenName }: StatedPatient): string {
  return (givenName ?? "").trim().split(/\s+/, 1)[0]?.toLocaleLowerCase("en-GB") ?? "";
}
