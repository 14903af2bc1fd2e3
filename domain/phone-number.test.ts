import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatPhone, phoneKey } from "./phone-number.ts";

describe("one number, however it is typed", () => {
  test.each([
    ["020 7946 0018", "+442079460018", "020 7946 0018"],
    ["02079460018", "+442079460018", "020 7946 0018"],
    ["(020) 7946-0018", "+442079460018", "020 7946 0018"],
    ["+44 20 7946 0018", "+442079460018", "020 7946 0018"],
    ["+44 (0)20 7946 0018", "+442079460018", "020 7946 0018"],
    ["0044 20 7946 0018", "+442079460018", "020 7946 0018"],
    ["44 20 7946 0018", "+442079460018", "020 7946 0018"],
    ["020 7946 0018 ext. 1234", "+442079460018", "020 7946 0018 x1234"],
    ["020 7946 0018 x1234", "+442079460018", "020 7946 0018 x1234"],
    ["０２０ ７９４６ ００１８", "+442079460018", "020 7946 0018"],
    ["\u200E020\u00A07946\u20110018", "+442079460018", "020 7946 0018"],
    ["07700 900457", "+447700900457", "07700 900457"],
    ["+447700900457", "+447700900457", "07700 900457"],
    ["0161 496 0000", "+441614960000", "0161 496 0000"],
    ["0113 496 0000", "+441134960000", "0113 496 0000"],
    ["01632 960001", "+441632960001", "01632 960001"],
    ["0808 2000 247", "+448082000247", "0808 200 0247"],
    ["0300 123 6600", "+443001236600", "0300 123 6600"],
    ["0800 68 4141", "+44800684141", "0800 684141"],
    ["+48 22 123 45 67", "+48221234567", "+48 22 123 45 67"],
    ["0048221234567", "+48221234567", "+48221234567"],
  ])("%s", (text, key, shown) => {
    expect(phoneKey(text)).toBe(key);
    expect(formatPhone(text)).toBe(shown);
  });
});

describe("what is not recognised stays as typed", () => {
  test.each(["116 123", "999", "no phone", "next door, ask for Ann", "020 7946", "7700900457", "0000000000", "+44 123", "07700 900457 or 900458", "😀"])("%s", (text) => {
    expect(phoneKey(`  ${text} `)).toBe(text);
    expect(formatPhone(` ${text}  `)).toBe(text);
  });

  test("nothing is nothing", () => expect(phoneKey("  ")).toBe(""));
});

const ukNumber = fc.tuple(fc.constantFrom("1", "2", "3", "7", "8"), fc.stringMatching(/^[0-9]{9}$/)).map(([first, rest]) => first + rest);

test("all ways of dialling a UK number have the same key, and so has the number as shown", () => {
  fc.assert(
    fc.property(ukNumber, (national) => {
      const ways = [`0${national}`, `+44${national}`, `0044${national}`, `+44(0)${national}`, formatPhone(`0${national}`)];
      expect(new Set(ways.map(phoneKey))).toEqual(new Set([`+44${national}`]));
    }),
  );
});

test("a key is its own key", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(phoneKey(phoneKey(text))).toBe(phoneKey(text));
    }),
  );
});
