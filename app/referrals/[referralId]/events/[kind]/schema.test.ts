import { expect, test } from "vitest";
import { checkForm } from "#components/form/check-form.ts";
import type { FormValues } from "#components/form/form-state.ts";
import { heardSchema } from "./schema.ts";

const typed = (values: FormValues): FormValues => ({ referralId: "01a2025a-53d1-7269-873f-da9dbd2275d4", version: "1", ...values });
const slipsIn = (values: FormValues): string[] => {
  const checked = checkForm(heardSchema, typed(values));
  return checked.ok ? [] : Object.keys(checked.errors).sort();
};

test.each<[string, FormValues, string[]]>([
  ["received says who told us", { kind: "received" }, ["toldBy"]],
  ["accepted with who told us is enough", { kind: "accepted", toldBy: "Duty worker" }, []],
  ["seen says by whom and who told us", { kind: "seen" }, ["seenBy", "toldBy"]],
  ["a decline has a reason, words and who told us", { kind: "declined", words: " " }, ["declineCode", "toldBy", "words"]],
  ["a reason outside the list is no reason", { kind: "declined", declineCode: "99", words: "No", toldBy: "Duty worker" }, ["declineCode"]],
  ["a whole decline", { kind: "declined", declineCode: "02", words: "Out of area", toldBy: "Duty worker" }, []],
  ["pointing elsewhere says where", { kind: "redirected", toldBy: "Duty worker" }, ["words"]],
  ["a failed visit says what happened", { kind: "attempted", toldBy: "Duty worker" }, ["words"]],
  ["taking it back says why", { kind: "withdrawn" }, ["words"]],
  ["closing it says why", { kind: "closed-by-senior" }, ["words"]],
  ["sending is a form of its own", { kind: "sent" }, ["kind"]],
])("%s", (_name, values, slips) => expect(slipsIn(values)).toEqual(slips));
