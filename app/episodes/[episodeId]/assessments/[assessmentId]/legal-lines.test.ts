import { expect, test } from "vitest";
import type { LegalDetention } from "#domain/legal-detention.ts";
import { legalLines } from "./legal-lines.ts";

const at = (iso: string) => new Date(`2026-03-${iso}:00Z`);
const now = at("03T09:00");
const detention = (changes: Partial<LegalDetention> = {}) => ({
  id: "d", power: "s136", powerWords: null, startedAt: at("02T22:10"), extension: null, ending: null, enteredInError: null, ...changes,
}) as LegalDetention;
const extension = { minutes: 480, grantedAt: at("03T08:00") } as LegalDetention["extension"];
const ending = { at: at("03T08:30"), how: "released" } as LegalDetention["ending"];
const enteredInError = { at: now, byName: "Me", reason: "Another person" };

test.each<[string, LegalDetention[], string[]]>([
  ["nothing is recorded", [], []],
  ["a clock that runs", [detention()], ["Section 136 since 02-Mar-2026 22:10. Ends 03-Mar-2026 22:10"]],
  ["one that was extended", [detention({ extension })], ["Section 136 since 02-Mar-2026 22:10, extended by 8hr. Ends 04-Mar-2026 06:10"]],
  ["one that is over", [detention({ startedAt: at("02T08:00") })], ["Section 136 since 02-Mar-2026 08:00. Time was over 03-Mar-2026 08:00, no end recorded"]],
  ["one that ended", [detention({ ending })], ["Section 136 since 02-Mar-2026 22:10. Ended 03-Mar-2026 08:30: released"]],
  ["a status", [detention({ power: "s17a", startedAt: at("01T00:00") })], ["Community treatment order (section 17A) since 01-Mar-2026 00:00. No end recorded"]],
  ["the clock first, then the status; what ended is left out", [detention({ id: "e", ending }), detention({ id: "s", power: "s2" }), detention()], [
    "Section 136 since 02-Mar-2026 22:10. Ends 03-Mar-2026 22:10", "Section 2 since 02-Mar-2026 22:10. No end recorded",
  ]],
  ["entered in error", [detention({ enteredInError })], []],
])("%s", (_name, detentions, lines) => expect(legalLines(detentions, now)).toEqual(lines));
