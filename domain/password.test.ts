import fc from "fast-check";
import { expect, test } from "vitest";
import { longestPassword, shortestPassword, whyNotPassword } from "./password.ts";

const owner = { name: "Rosalind Okonkwo-Byrne", email: "r.okonkwo@trust.example" };

test.each([
  "kettle river orange", "correct horse battery staple", "purple monday kettle", "v9$Tq2!mZr8&Lp", "sechs blaue Schwäne", "三つの単語をつなげた長い合言葉", "🦊🌧️🚲🧵🎻🍞🪵🧊🫖🧦🪁🦉",
])("“%s” is a password", (password) => expect(whyNotPassword(password, owner)).toBeNull());

test.each([
  ["empty", "", "password.too-short"],
  ["eleven characters", "v9$Tq2!mZr8", "password.too-short"],
  ["four emoji, which are eight units", "🦊🌧️🚲🧵", "password.too-short"],
  ["one character too many", "x7".repeat(70), "password.too-long"],
  ["the product's name", "Lantern-2026!!", "password.easy-to-guess"],
  ["a word that everybody takes", "Password123456", "password.easy-to-guess"],
  ["two of them", "SunshinePrincess", "password.easy-to-guess"],
  ["a season and a year", "Summer2026Summer", "password.easy-to-guess"],
  ["its owner's name", "RosalindOkonkwo1", "password.easy-to-guess"],
  ["its owner's name, decorated", "r0salind.OKONKWO.byrne", null],
  ["its owner's address", "r.okonkwo@trust.example", "password.easy-to-guess"],
  ["one letter", "aaaaaaaaaaaa", "password.easy-to-guess"],
  ["four letters", "abababcdcdcd", "password.easy-to-guess"],
  ["a repeated word", "horsehorsehorse", "password.easy-to-guess"],
  ["a run of the alphabet", "abcdefghijklmn", "password.easy-to-guess"],
  ["a row of keys", "qwertyuiopasdf", "password.easy-to-guess"],
  ["a row of digits", "123456789012345", "password.easy-to-guess"],
] as const)("%s", (_what, password, refusal) => expect(whyNotPassword(password, owner)).toBe(refusal));

test("no rule of composition: any long enough text of unlike characters is a password", () => {
  const text = fc.array(fc.integer({ min: 0x4e00, max: 0x9fff }), { minLength: shortestPassword, maxLength: longestPassword }).map((codes) => String.fromCodePoint(...codes)).filter((made) => new Set(made).size > 8);
  fc.assert(fc.property(text, (password) => whyNotPassword(password, owner) === null));
});
