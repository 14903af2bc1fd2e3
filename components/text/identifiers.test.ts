import { expect, test } from "vitest";
import { addressInline, addressLines, postcodeText } from "./address-text.ts";
import { nhsNumberText } from "./nhs-number-text.ts";
import { personNameText, spokenNameText, tabNameText } from "./person-name-text.ts";
import { phoneHref, phoneText } from "./phone-text.ts";

test("an NHS number is written 3-3-4, and a wrong one as it was kept", () => {
  expect(nhsNumberText("9991234004")).toBe("999 123 4004");
  expect(nhsNumberText("999 123 4004")).toBe("999 123 4004");
  expect(nhsNumberText("99912340")).toBe("99912340");
});

test.each([
  [{ familyName: "Jones", givenName: "Sam", title: "Mr" }, "JONES, Sam (Mr)"],
  [{ familyName: "Jones", givenName: "Sam", title: "Mr." }, "JONES, Sam (Mr)"],
  [{ familyName: " O’Neil ", givenName: "Mary  Ann", title: null }, "O’NEIL, Mary Ann"],
  [{ familyName: "Straße", givenName: null }, "STRASSE"],
  [{ familyName: null, givenName: "Sam" }, "Sam"],
  [{ familyName: null, givenName: null }, "Name not known"],
])("%o is %s", (name, text) => expect(personNameText(name)).toBe(text));

test("a button says given name and family name; a tab says initials and four digits", () => {
  expect(spokenNameText({ familyName: "Jones", givenName: "Sam" })).toBe("Sam JONES");
  expect(tabNameText({ familyName: "Jones", givenName: "Sam" }, "9991234004")).toBe("SJ 4004");
  expect(tabNameText({ familyName: null, givenName: "Émile" }, null)).toBe("É");
});

test.each([
  ["02079460018", "020 7946 0018"],
  ["+44 20 7946 0018", "020 7946 0018"],
  ["+44 (0)20 7946 0018", "020 7946 0018"],
  ["07700900457", "07700 900457"],
  ["0161 4960000", "0161 496 0000"],
  ["01632960001", "01632 960001"],
  ["0800 1111", "0800 1111"],
  ["08001111", "08001111"],
  ["03001231234", "0300 123 1234"],
  ["0161 496 0000 ext. 1234", "0161 496 0000 x1234"],
  ["116123", "116 123"],
  ["+48 22  123 45 67", "+48 22 123 45 67"],
  ["ask for Ewa", "ask for Ewa"],
])("%s is written %s", (typed, text) => expect(phoneText(typed)).toBe(text));

test("a number to ring has no spaces, and words cannot be rung", () => {
  expect(phoneHref("+44 (0)20 7946 0018")).toBe("tel:02079460018");
  expect(phoneHref("+48 22 123 45 67")).toBe("tel:+48221234567");
  expect(phoneHref("0161 496 0000 x1234")).toBe("tel:01614960000");
  expect(phoneHref("ask for Ewa")).toBeNull();
});

test("an address leaves out empty lines and trailing commas; a postcode has capitals and one space", () => {
  const address = { lines: ["12 High Street,", null, " ", "London"], postcode: "nw14aa" };
  expect(addressLines(address)).toEqual(["12 High Street", "London", "NW1 4AA"]);
  expect(addressInline(address)).toBe("12 High Street, London, NW1 4AA");
  expect(postcodeText("ec1a  1bb")).toBe("EC1A 1BB");
  expect(postcodeText("nw1")).toBe("NW1");
  expect(addressLines({ lines: ["No fixed abode"] })).toEqual(["No fixed abode"]);
});
