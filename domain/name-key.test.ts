import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nameKey, similarName } from "./name-key.ts";

describe("names that are searched as one", () => {
  test.each([
    ["obrien", ["O'Brien", "O’Brien", "OʼBrien", "O Brien", "o`brien", "OBRIEN"]],
    ["annemarie", ["Anne-Marie", "Anne Marie", "Annemarie", "Anne‑Marie"]],
    ["francois", ["François", "Francois", "FRANÇOIS", "François"]],
    ["nunez", ["Núñez", "Nunez"]],
    ["lukasz", ["Łukasz", "Lukasz"]],
    ["sorensen", ["Sørensen", "Sorensen"]],
    ["weiss", ["Weiß", "Weiss"]],
    ["ismail", ["İsmail", "Ismail", "ısmail"]],
    ["nguyen", ["Nguyễn", "Nguyen"]],
    ["smith", ["Ｓｍｉｔｈ", " Smith ", "Smith\u200B"]],
    ["محمد", ["مُحَمَّد", "محمد"]],
    ["", ["", " - ", "😀", "’"]],
  ])("%s", (key, spellings) => {
    for (const spelling of spellings) expect([spelling, nameKey(spelling)]).toEqual([spelling, key]);
  });

  test("scripts keep what tells names apart", () => {
    expect(nameKey("सीता")).not.toBe(nameKey("सता"));
    expect(nameKey("王")).toBe("王");
  });
});

test("folding twice changes nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(nameKey(nameKey(text))).toBe(nameKey(text));
    }),
  );
});

describe("Name alert", () => {
  test.each([
    ["equal surnames", "Jones", "Sam", "Jones", "Alice", true],
    ["equal but for accents and case", "NÚÑEZ", "Ana", "Nunez", "Tom", true],
    ["same three letters and initial", "Johnson", "Sam", "Johnston", "Sara", true],
    ["same three letters, other initial", "Johnson", "Sam", "Johnston", "Alice", false],
    ["same initial, other surname", "Khan", "Sam", "Patel", "Sam", false],
    ["short surnames that differ", "Li", "Wei", "Lin", "Wen", false],
    ["no surname known", "", "Sam", "", "Sam", false],
    ["no given name known", "Johnson", "", "Johnston", "", false],
  ])("%s", (_name, familyA, givenA, familyB, givenB, similar) => {
    expect(similarName({ family: familyA, given: givenA }, { family: familyB, given: givenB })).toBe(similar);
    expect(similarName({ family: familyB, given: givenB }, { family: familyA, given: givenA })).toBe(similar);
  });
});
