import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatNhsNumber, isPlaceholderNhsNumber, isTestNhsNumber, nhsNumberRefusals, parseNhsNumber } from "./nhs-number.ts";

const zeroWidthSpace = "\u200B";
const byteOrderMark = "\uFEFF";
const leftToRightMark = "\u200E";

describe("a well-made NHS number is read however it was typed", () => {
  test.each([
    ["plain", "9434765919", "9434765919"],
    ["a check digit of 0", "4010232137", "4010232137"],
    ["mostly zeros", "9000000009", "9000000009"],
    ["a number of the test range", "9991234004", "9991234004"],
    ["3-3-4 with spaces", "999 123 4004", "9991234004"],
    ["spaces around", "  9991234004\n", "9991234004"],
    ["dots", "999.123.4004", "9991234004"],
    ["hyphens", "999-123-4004", "9991234004"],
    ["en dashes and a minus sign", "999–123−4004", "9991234004"],
    ["slashes", "999/123\\4004", "9991234004"],
    ["no-break and thin spaces", "999\u00A0123\u20094004", "9991234004"],
    ["invisible characters", `${byteOrderMark}999${zeroWidthSpace}123${leftToRightMark}4004\u00AD`, "9991234004"],
    ["a stray NUL", "999123\u00004004", "9991234004"],
    ["full-width digits", "９９９ １２３ ４００４", "9991234004"],
  ])("%s", (_name, text, value) => expect(parseNhsNumber(text)).toEqual({ ok: true, value }));

  test.each(["9912003888", "9991234012", "9991234020", "9991234039", "9991234047", "9991234055", "9991234063", "9991234071", "9991234098"])(
    "%s passes",
    (value) => expect(parseNhsNumber(value)).toEqual({ ok: true, value }),
  );
});

describe("what is wrong is told apart", () => {
  test.each([
    ["nothing", "", "empty"],
    ["only spaces", " \u200B\t", "empty"],
    ["only dashes", "- - -", "empty"],
    ["letters", "not known", "letters"],
    ["a letter O for a zero", "999123400O", "letters"],
    ["an emoji", "999 123 400😀", "letters"],
    ["a label in front", "NHS 9991234004", "letters"],
    ["a National Insurance number", "QQ 12 34 56 C", "national-insurance-number"],
    ["one in small letters, without its last", "qq123456", "national-insurance-number"],
    ["nine digits", "999123400", "too-short"],
    ["eleven digits", "99912340040", "too-long"],
    ["20,000 digits", "9".repeat(20_000), "too-long"],
    ["a check digit that does not fit", "3478526985", "check-digit"],
    ["another one", "7778521234", "check-digit"],
    ["two digits swapped", "9943765919", "check-digit"],
    ["a check digit of 10, which is never issued", "9912003890", "check-digit"],
    ["the sample number of the NHS style guide", "999 123 4567", "check-digit"],
  ])("%s", (_name, text, reason) => expect(parseNhsNumber(text)).toEqual({ ok: false, reason: `nhs-number.${reason}` }));

  test("each reason has words that say what to do", () => {
    for (const words of Object.values(nhsNumberRefusals)) expect(words).toMatch(/^[A-Z].*\.$/);
  });

  test("the example given in words is itself an NHS number", () => {
    expect(parseNhsNumber("999 123 4004").ok).toBe(true);
    expect(nhsNumberRefusals["nhs-number.national-insurance-number"]).toContain("999 123 4004");
  });
});

const nineDigits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 });

test("of the ten possible last digits at most one fits", () => {
  fc.assert(
    fc.property(nineDigits, (digits) => {
      const fitting = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].filter((last) => parseNhsNumber([...digits, last].join("")).ok);
      expect(fitting.length).toBeLessThanOrEqual(1);
    }),
  );
});

test("one wrong digit is always noticed", () => {
  fc.assert(
    fc.property(nineDigits, fc.nat(9), fc.nat(9), fc.integer({ min: 1, max: 9 }), (digits, last, place, by) => {
      const right = [...digits, last];
      fc.pre(parseNhsNumber(right.join("")).ok);
      const wrong = right.map((digit, at) => (at === place ? (digit + by) % 10 : digit));
      expect(parseNhsNumber(wrong.join("")).ok).toBe(false);
    }),
  );
});

const anyText = fc.array(fc.nat(0x10ffff)).map((points) => String.fromCodePoint(...points));

test("whatever is typed, the answer is ten digits or a reason with words", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const parsed = parseNhsNumber(text);
      if (parsed.ok) expect(parsed.value).toMatch(/^[0-9]{10}$/);
      else expect(nhsNumberRefusals[parsed.reason]).toBeTruthy();
    }),
  );
});

test.each([
  ["9991234004", true],
  ["9434765919", false],
  ["999", false],
])("%s belongs to the test range: %s", (value, isTest) => expect(isTestNhsNumber(value)).toBe(isTest));

test.each([
  ["0000000000", true],
  ["2222222222", true],
  ["9991234004", false],
])("%s is a placeholder: %s", (value, placeholder) => expect(isPlaceholderNhsNumber(value)).toBe(placeholder));

test.each([
  ["9991234004", "999 123 4004"],
  ["999123", "999123"],
])("%s is shown as %s", (value, shown) => expect(formatNhsNumber(value)).toBe(shown));
