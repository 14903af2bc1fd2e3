import { expect, test } from "vitest";
import { currentGenderDefinitions, currentGenderLabels, currentGenders, defaultCurrentGender, genderOfMessage, sexAtBirthLabels, sexesAtBirth } from "./gender.ts";

test("the two lists, in their order, in full words", () => {
  expect(currentGenders.map((gender) => currentGenderLabels[gender])).toEqual(["Male", "Female", "Other Specific", "Not Known", "Not Specified"]);
  expect(sexesAtBirth.map((sex) => sexAtBirthLabels[sex])).toEqual(["Male", "Female", "Not Known", "Indeterminate"]);
});

test("gender is Not Known until somebody answers, and each value says what it means", () => {
  expect(currentGenderLabels[defaultCurrentGender]).toBe("Not Known");
  for (const gender of currentGenders) expect(currentGenderDefinitions[gender]).toMatch(/\.$/);
});

test.each([
  ["male", "male"],
  ["female", "female"],
  ["other", "other-specific"],
  ["unknown", "not-known"],
  ["M", "not-known"],
  ["constructor", "not-known"],
  [null, "not-known"],
  [undefined, "not-known"],
])("a message that says %s", (code, gender) => expect(genderOfMessage(code)).toBe(gender));
