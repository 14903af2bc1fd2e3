import type { IntakeTx } from "#db/client.ts";
import { insertCallVersion, nextCallReference } from "#db/commands/calls.ts";
import { openEpisode } from "#db/commands/episodes.ts";
import { amendWaitingPriority, holdOpenCrisis, insertIntakeMessage, insertReceivedCall, lockReference, lockSender } from "#db/commands/intake.ts";
import { newId } from "#db/ids.ts";
import { findNewestCallVersion, findStandingLead, isCallReferenceTaken, listHeldMessages, type NewestCallVersion } from "#db/queries/intake.ts";
import { isOurNumber } from "#domain/joining.ts";
import { recordSystemEvent } from "#server/audit.ts";
import type { IntakeMessage, IntakeSender, Stored } from "./answer-message.ts";
import { decide } from "./earlier-messages.ts";

/** The category of a call whose sender gave none: it waits as a Category 3 call until a clinician has looked. */
const unstatedCategory = "C3";

/**
 * Stores a message and rings its call, in the transaction it is given: all of it or nothing.
 * The same content again changes nothing; an update is a further version of its call and keeps the earlier ones. Where that call's crisis is
 * closed, nobody would see the further version: the update rings anew, and later updates follow it.
 */
export async function storeMessage(tx: IntakeTx, message: IntakeMessage, sender: IntakeSender, now: Date, requestId: string): Promise<Stored> {
  await lockSender(tx, sender.id);
  const held = await listHeldMessages(tx, { senderId: sender.id, contentHash: message.contentHash, messageId: message.messageId, caseKey: message.caseKey });
  const decision = decide(message, held);
  if (decision.act === "refuse") return { outcome: decision.outcome };
  if (decision.act === "nothing") {
    const { callReference, receivedAt, requestId: first } = decision.earlier;
    return { outcome: "same-again", callReference, receivedAt, requestId: first };
  }
  const newest = decision.act === "new-version" ? await findNewestCallVersion(tx, decision.callId) : null;
  const isUpdate = newest !== null && (await holdOpenCrisis(tx, newest.episodeId));
  const rung = isUpdate ? await addVersion(tx, message, sender, newest, now) : await ringNewCall(tx, message, sender, now);
  if (rung === null) return { outcome: "nobody-to-own" };
  const detail = { sender: sender.name, ...(newest === null || isUpdate ? {} : { afterClosureOf: newest.reference }) };
  await recordSystemEvent(tx, { action: isUpdate ? "call.updated" : "call.received", episodeId: rung.episodeId, subjectId: rung.callId, detail }, { who: null, requestId });
  return { outcome: "stored", callReference: rung.reference, receivedAt: now };
}

type Rung = { callId: string; episodeId: string; reference: string };

async function ringNewCall(tx: IntakeTx, message: IntakeMessage, sender: IntakeSender, now: Date): Promise<Rung | null> {
  if ((await findStandingLead(tx)) === null) return null;
  const { facts } = message;
  const episode = await openEpisode(tx, { openedBy: null, category: facts.category ?? unstatedCategory, receivedAt: facts.receivedAt, now });
  const stated = message.caseReference?.slice(0, 40) ?? "";
  const reference = (await isFree(tx, stated)) ? stated : await nextCallReference(tx, now);
  const callId = await insertReceivedCall(tx, { reference, episodeId: episode.id, senderId: sender.id, receivedAt: facts.receivedAt });
  await insertCallVersion(tx, { callId, version: 1, facts, now, messageId: await keep(tx, message, sender, callId, now) });
  return { callId, episodeId: episode.id, reference };
}

/** May the call be known by what its sender calls it? Then nobody else takes it until the transaction ends. */
async function isFree(tx: IntakeTx, stated: string): Promise<boolean> {
  if (stated === "" || isOurNumber(stated)) return false;
  await lockReference(tx, stated);
  return !(await isCallReferenceTaken(tx, stated));
}

async function addVersion(tx: IntakeTx, message: IntakeMessage, sender: IntakeSender, newest: NewestCallVersion, now: Date): Promise<Rung> {
  const { facts } = message;
  const { callId } = newest;
  await insertCallVersion(tx, { callId, version: newest.version + 1, facts, now, messageId: await keep(tx, message, sender, callId, now) });
  if (facts.category) await amendWaitingPriority(tx, { episodeId: newest.episodeId, category: facts.category });
  return { callId, episodeId: newest.episodeId, reference: newest.reference };
}

async function keep(tx: IntakeTx, message: IntakeMessage, sender: IntakeSender, callId: string, now: Date): Promise<string> {
  const { messageId, contentHash, caseKey, reason, sentAt, bundle, requestId } = message;
  const id = newId();
  await insertIntakeMessage(tx, { id, senderId: sender.id, bundleId: messageId, contentHash, caseKey, reason, requestId, sentAt, receivedAt: now, callId, body: bundle });
  return id;
}
