import { expect, test } from "vitest";
import { draftSchema } from "./schema.ts";

const draft = { key: "page:/desk/calls/new", page: "01a20378-a779-792d-8959-2c861de5c92a", sequence: 1, path: "/desk/calls/new", values: { words: "typed" } };

test("what no database can hold is left out of the text, which is kept", () => {
  expect(draftSchema.parse({ ...draft, values: { words: "a\u0000b\ud800", "seen[]": ["\u0000", "👩🏽‍⚕️"] } }).values).toEqual({ words: "ab\ufffd", "seen[]": ["", "👩🏽‍⚕️"] });
});

test.each([
  ["a name with a zero byte", { values: { "words\u0000": "typed" } }],
  ["a name with half a character", { values: { "\ud800": "typed" } }],
  ["a key with a zero byte", { key: "page:\u0000" }],
  ["a key with half a character", { key: "page:\ud800" }],
  ["a version with a zero byte", { baseVersion: "\u0000" }],
  ["a path to another site", { path: "//evil.example/" }],
  ["a path with a zero byte", { path: "/desk\u0000" }],
  ["a page that is no id", { page: "1" }],
  ["something else", { more: true }],
])("%s is refused", (_name, change) => expect(draftSchema.safeParse({ ...draft, ...change }).success).toBe(false));
