import { expect, test } from "vitest";
import { languageLabels, languages, languageWords, whyNotLanguage, writingDirection } from "./language.ts";

test("codes are ISO 639 letters, each once, each with its own name", () => {
  expect(new Set(languages).size).toBe(languages.length);
  expect(new Set(Object.values(languageLabels)).size).toBe(languages.length);
  for (const code of languages.filter((each) => each !== "other")) expect(code).toMatch(/^[a-z]{2,3}$/);
});

test("English and British Sign Language come first, another language last, the rest by name", () => {
  expect(languages.slice(0, 2)).toEqual(["en", "bfi"]);
  expect(languages.at(-1)).toBe("other");
  const names = languages.slice(2, -1).map((code) => languageLabels[code]);
  expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, "en")));
});

test.each([
  ["other", "", "language.other-needs-words"],
  ["other", "   ", "language.other-needs-words"],
  ["other", "Krio", null],
  ["pl", "", null],
  [null, "", null],
] as const)("language %s with the words “%s”", (language, words, refusal) => expect(whyNotLanguage(language, words)).toBe(refusal));

test.each([
  ["pl", null, "Polish"],
  ["other", "Krio", "Krio"],
  ["other", " ", "Another language"],
  ["pl", "Krio", "Polish"],
  [null, null, "Not known"],
] as const)("%s with %s is shown as %s", (language, words, shown) => expect(languageWords(language, words)).toBe(shown));

test.each([
  ["ar", "rtl"],
  ["ckb", "rtl"],
  ["kmr", "ltr"],
  ["en", "ltr"],
  [null, "ltr"],
] as const)("%s is written %s", (language, direction) => expect(writingDirection(language)).toBe(direction));
