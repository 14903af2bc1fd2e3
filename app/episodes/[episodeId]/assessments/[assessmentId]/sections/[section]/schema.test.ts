import { expect, test } from "vitest";
import { checkForm } from "#components/form/check-form.ts";
import { savedSectionSchema, typedSectionSchema } from "./schema.ts";

const posted = { episodeId: "0199f64b-3296-723a-bf98-f33f988eea0a", assessmentId: "0199f64b-3296-723a-bf98-f33f988eea0b", section: "sleep", version: "2" };

test("the main button says complete, and then nothing needed may be missing", () => {
  const checked = checkForm(savedSectionSchema, { ...posted, slept: "3" });
  expect(checked.ok ? {} : checked.errors).toEqual({ part: "Choose an answer: “Is lack of sleep part of this crisis?”" });
});

test("“come back later” keeps what there is, and says that it is not complete", () => {
  const checked = checkForm(savedSectionSchema, { ...posted, slept: "3,5", then: "later", riskLevel: "high" });
  expect(checked.ok && checked.value).toMatchObject({ section: "sleep", version: 2, complete: false, reviewed: false, answers: { slept: "3.5" } });
});

test("the browser, which does not know the button yet, misses nothing but finds slips", () => {
  expect(checkForm(typedSectionSchema, posted).ok).toBe(true);
  const checked = checkForm(typedSectionSchema, { ...posted, slept: "all night" });
  expect(checked.ok ? {} : Object.keys(checked.errors)).toEqual(["slept"]);
});

test("a section that does not exist is refused", () => expect(checkForm(savedSectionSchema, { ...posted, section: "risk" }).ok).toBe(false));
