import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatPostcode, noFixedAbodePostcode, outwardCode, withoutAddress } from "./postcode.ts";

describe("postcodes in all their forms", () => {
  test.each([
    ["nw1 4aa", "NW1 4AA", "NW1"],
    ["NW14AA", "NW1 4AA", "NW1"],
    [" e1  6an ", "E1 6AN", "E1"],
    ["e16an", "E1 6AN", "E1"],
    ["E16 2AN", "E16 2AN", "E16"],
    ["SW1A 2AA", "SW1A 2AA", "SW1A"],
    ["W1A1AA", "W1A 1AA", "W1A"],
    ["EC1A 1BB", "EC1A 1BB", "EC1A"],
    ["CR0-2JJ", "CR0 2JJ", "CR0"],
    ["ＳＥ１ ８ＲＤ", "SE1 8RD", "SE1"],
    ["GIR 0AA", "GIR 0AA", "GIR"],
  ])("%s", (text, postcode, outward) => {
    expect(formatPostcode(text)).toBe(postcode);
    expect(outwardCode(text)).toBe(outward);
    expect(withoutAddress(text)).toBeNull();
  });
});

test.each(["", "NW1", "B6I 3HD", "NW1 4AI", "QW1 4AA", "N1 44A", "NW111 4AA", "London", "12345", "NW1 4AA 😀", "NW1 4AAA"])(
  "“%s” has not the form of a postcode",
  (text) => expect(formatPostcode(text)).toBeNull(),
);

test.each([
  ["NW1", "NW1"],
  ["ec1", "EC1"],
  ["SW1A", "SW1A"],
  ["London", null],
  ["", null],
  ["ZZ99", null],
  ["ZZ99 3VZ", null],
])("district of “%s”: %s", (text, district) => expect(outwardCode(text)).toBe(district));

test.each([
  ["ZZ99 3VZ", "No fixed abode"],
  ["zz993vz", "No fixed abode"],
  ["ZZ99 3WZ", "Address not known"],
  ["ZZ99 1CZ", "Lives abroad or has no fixed abode"],
  ["ZZ99 620", "Lives abroad or has no fixed abode"],
  ["ZZ99", null],
  ["NW1 4AA", null],
])("%s means: %s", (text, meaning) => expect(withoutAddress(text)).toBe(meaning));

test("the code for no fixed abode is one", () => {
  expect(formatPostcode(noFixedAbodePostcode)).toBe(noFixedAbodePostcode);
  expect(withoutAddress(noFixedAbodePostcode)).toBe("No fixed abode");
});

test("formatting twice changes nothing", () => {
  const typed = fc.stringMatching(/^[A-Za-z]{1,2}[0-9]{1,2}[A-Za-z]? {0,2}[0-9][A-Za-z]{2}$/);
  fc.assert(
    fc.property(typed, (text) => {
      const postcode = formatPostcode(text);
      fc.pre(postcode !== null);
      expect(formatPostcode(postcode)).toBe(postcode);
      expect(postcode.startsWith(`${outwardCode(text)} `)).toBe(true);
    }),
  );
});
