import { expect, test } from "vitest";
import { checkForm } from "#components/form/check-form.ts";
import { contactSchema } from "./schema.ts";

const typed = {
  personId: "01900000-0000-7000-8000-000000000000", kind: "person", name: " Mia Testby ", relationship: "Sister", organisation: "", phone: "07700 900461", "roles[]": ["next-of-kin"],
  sharing: "may-be-told", sharingWords: "", source: "The person", "said-day": "", "said-month": "", "said-year": "",
};
const wrong = (more: Record<string, string>) => {
  const checked = checkForm(contactSchema, { ...typed, ...more });
  return checked.ok ? {} : checked.errors;
};

test("what was typed becomes the entry; what is empty is null", () => {
  expect(checkForm(contactSchema, typed)).toMatchObject({ ok: true, value: { name: "Mia Testby", organisation: null, roles: ["next-of-kin"], sharingWords: null, statedOn: null } });
});

test("nobody is written down as to be told without an answer", () => {
  expect(Object.keys(wrong({ sharing: "" }))).toEqual(["sharing"]);
});

test.each([
  ["phone", { phone: "her landline" }],
  ["name", { name: "  " }],
  ["relationship", { relationship: "" }],
  ["source", { source: "" }],
  ["said-month", { "said-day": "1", "said-month": "13", "said-year": "2025" }],
])("%s is asked for in words", (field, more) => expect(Object.keys(wrong(more))).toEqual([field]));
