import { expect, test } from "vitest";
import { relationshipReasons } from "#db/schema/episodes.ts";
import { becauseWords, deedWords } from "./audit-because.ts";

test("every tie has a reason that the person can read", () => {
  for (const reason of relationshipReasons) expect(becauseWords(`relationship:${reason}`, "done")).not.toBe("Not recorded");
});

test.each([
  ["emergency-access", "done", "They used emergency access, and gave a reason that is reviewed"],
  ["relationship:owner", "refused", "They were refused and were shown nothing"],
  [null, "done", "Not recorded"],
  ["something-new", "done", "Not recorded"],
] as const)("%s, %s", (because, outcome, words) => expect(becauseWords(because, outcome)).toBe(words));

test.each([
  ["record.viewed", "person", "Opened the record"],
  ["record.viewed", "assessment-section", "Opened the record: a section of an assessment"],
  ["record.viewed", "response-stand-down", "Opened the record: standing the crew down"],
  ["record.viewed", "timeline", "Opened the record: timeline"],
  ["record.viewed", "details", "Opened the record: personal details"],
  ["person.found-restricted", "people", "Searched for the person; the restricted record was not shown"],
  ["something.new", null, "something.new"],
] as const)("%s on %s", (action, screen, words) => expect(deedWords(action, screen)).toBe(words));
