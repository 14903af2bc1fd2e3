import { expect, test } from "vitest";

import { patientNotStated, type StatedPatient } from "#domain/call.ts";
import { readBarsMessage, type BarsMessage } from "./bars-message.ts";
import { decide, isSomebodyElse, type EarlierMessage } from "./earlier-messages.ts";
import { exampleText } from "./examples/example-message.ts";

function example(name: "validation-new" | "validation-update"): BarsMessage {
  const read = readBarsMessage(exampleText(name), new Date("2026-03-02T22:30:00Z"));
  if (!read.ok) throw new Error(read.fault.diagnostics);
  return read.message;
}
const [original, update] = [example("validation-new"), example("validation-update")];
const held = (message: BarsMessage, other: Partial<EarlierMessage> = {}): EarlierMessage => ({
  callId: "call-1", reason: message.reason, messageId: message.messageId, caseKey: message.caseKey, contentHash: message.contentHash, sentAt: message.sentAt,
  receivedAt: message.facts.receivedAt, patient: message.facts.patient, ...other,
});
const stranger: StatedPatient = { ...patientNotStated, familyName: "Testperson-Example", givenName: "Nora", bornOn: "2004-12-12" };

test.each<[string, BarsMessage, EarlierMessage[], object]>([
  ["nothing is held: a new call", original, [], { act: "new-call" }],
  ["the same content: nothing", original, [held(original)], { act: "nothing", earlier: { callId: "call-1" } }],
  ["the same id, other content, the same patient: a conflict", original, [held(original, { contentHash: "other" })], { act: "refuse", outcome: "conflict" }],
  ["the same id for another patient: a new call, so that nobody is lost", original, [held(original, { contentHash: "other", patient: stranger })], { act: "new-call" }],
  ["another id in the same case: a new call, since the sender says new", original, [held(original, { contentHash: "other", messageId: "other" })], { act: "new-call" }],
  ["the id of an update is no obstacle: updates may keep the id", original, [held(original, { contentHash: "other", reason: "update" })], { act: "new-call" }],
  ["an update of nothing", update, [], { act: "refuse", outcome: "unknown-original" }],
  ["an update of its original", update, [held(original)], { act: "new-version", callId: "call-1" }],
  ["an update that keeps the id of its original", update, [held(original, { messageId: update.messageId })], { act: "new-version", callId: "call-1" }],
  ["an update of another case", update, [held(original, { caseKey: "other", messageId: update.messageId })], { act: "refuse", outcome: "unknown-original" }],
  ["an update of a case that is about somebody else", update, [held(original, { patient: stranger })], { act: "refuse", outcome: "unknown-original" }],
  ["an update that was overtaken by a later one", update, [held(original), held(update, { contentHash: "later", sentAt: new Date("2026-03-02T22:20:00Z") })], { act: "refuse", outcome: "conflict" }],
  ["an update after one whose clock was years ahead", update, [held(original), held(update, { contentHash: "ahead", sentAt: new Date("2999-01-01T00:00:00Z"), receivedAt: new Date("2026-03-02T22:11:00Z") })], { act: "new-version", callId: "call-1" }],
  ["an update of the newest of two calls of one case", update, [held(original, { callId: "older", sentAt: new Date("2026-03-01T22:05:00Z") }), held(original)], { act: "new-version", callId: "call-1" }],
])("%s", (_name, message, earlier, expected) => {
  expect(decide(message, earlier)).toMatchObject(expected);
  expect(decide(message, [...earlier].reverse())).toMatchObject(expected);
});

const stated = (other: Partial<StatedPatient>): StatedPatient => ({ ...patientNotStated, familyName: "Testperson", givenName: "Ben", bornOn: "1978-11-05", ...other });

test.each([
  ["everything agrees", {}, false],
  ["a slip in the date of birth", { bornOn: "1987-11-05" }, false],
  ["a corrected name", { givenName: "Benjamin" }, false],
  ["a second name and other capitals", { givenName: "BEN Alexander", bornOn: "1987-11-05" }, false],
  ["somebody who was unknown", { givenName: null, bornOn: null }, false],
  ["name and date of birth both differ", { givenName: "Nora", bornOn: "2004-12-12" }, true],
] as const)("somebody else? %s", (_name, other, expected) => {
  expect(isSomebodyElse(stated({}), stated(other))).toBe(expected);
  expect(isSomebodyElse(stated(other), stated({}))).toBe(expected);
});
