import { expect, test } from "vitest";
import { personEventKinds } from "#domain/person-event.ts";
import { bodyOf, titleOf } from "./event-words.ts";

const event = { what: null, about: null, words: null } as const;

test.each([
  ["alert", { what: "allergy", about: "GP record", words: "Penicillin: rash" }, "Allergy: Penicillin: rash", "Source: GP record"],
  ["problem", { what: "2019", about: "The person", words: "Panic attacks" }, "Problem: Panic attacks, since 2019", "Source: The person"],
  ["problem", { what: "since the winter", about: "The person", words: "Panic attacks" }, "Problem: Panic attacks, since the winter", "Source: The person"],
  ["problem-changed", { what: "active-again", about: "Panic attacks", words: "Back since May" }, "Active again: Panic attacks", "Back since May"],
  ["contact", { what: "must-not-be-told", about: "Dan, husband", words: "She is afraid of him" }, "Contact: Dan, husband", "Must not be told, nor that anybody rang. She is afraid of him"],
  ["contact-ended", { about: "Dan, husband", words: "Divorced" }, "No longer a contact: Dan, husband", "Divorced"],
  ["phone", { what: "mobile", about: "07700900461" }, "Telephone number (mobile): 07700 900461", null],
  ["phone-ended", { what: "home", about: "02079460018", words: "Moved" }, "Telephone number out of use (home): 020 7946 0018", "Moved"],
  ["preferences", { what: "no", about: "after six", words: null }, "How they want to be reached", "Letters: no letters. Best time: after six"],
  ["details-changed", { words: "Caller gave a new address" }, "Personal details changed", "Caller gave a new address"],
  ["restriction", { what: "lifted", words: "No longer works here" }, "Restriction lifted", "No longer works here"],
  ["restriction", { what: "placed" }, "Record restricted", null],
  ["alert", { what: "a-later-code", words: "x" }, "a-later-code: x", null],
] as const)("%s of %j", (kind, said, title, body) => {
  expect(titleOf({ kind, ...event, ...said })).toBe(title);
  expect(bodyOf({ kind, ...event, ...said })).toBe(body);
});

test("every kind has a title, whatever is missing", () => {
  for (const kind of personEventKinds) expect(titleOf({ kind, ...event })).not.toMatch(/undefined|null/);
});
