import * as z from "zod";
import { expect, test } from "vitest";
import { checkForm } from "./check-form.ts";
import { readForm } from "./read-form.ts";

function posted(entries: [string, string | File][]): FormData {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
}

test("repeated names become a list, and a name ending in [] always is one", () => {
  expect(readForm(posted([["a", "1"], ["b", "x"], ["b", "y"], ["b", "z"], ["needs[]", "interpreter"]]))).toEqual({
    a: "1", b: ["x", "y", "z"], "needs[]": ["interpreter"],
  });
});

test("the framework's own fields and files are left out", () => {
  expect(readForm(posted([["$ACTION_REF_1", ""], ["$ACTION_1:0", "{}"], ["file", new File(["x"], "x.txt")], ["words", "hello"]]))).toEqual({ words: "hello" });
});

test("words stay as typed: emoji, right-to-left, quotes, spaces; only line ends are made equal", () => {
  const words = "  “سلام” 🕯️\r\nsecond line\ttab ";
  expect(readForm(posted([["words", words]]))["words"]).toBe("  “سلام” 🕯️\nsecond line\ttab ");
});

test("a field named after JavaScript's own parts is only a name", () => {
  const values = readForm(posted([["__proto__", "x"], ["constructor", "y"], ["toString", "z"]]));
  expect(Object.keys(values)).toEqual(["__proto__", "constructor", "toString"]);
  expect(Object.getPrototypeOf(values)).toBe(Object.prototype);
});

const schema = z.object({
  words: z.string().trim().min(1, "Write what has happened").max(10, "Use 10 characters or fewer"),
  decision: z.enum(["car", "advice"]),
  "needs[]": z.array(z.enum(["interpreter", "step-free"])).default([]),
});

test("a form that fits gives its value and drops what the schema does not know", () => {
  expect(checkForm(schema, { words: " hi ", decision: "car", idempotencyKey: "k" })).toEqual({ ok: true, value: { words: "hi", decision: "car", "needs[]": [] } });
});

test("each field gets its first sentence, and never a library's wording", () => {
  expect(checkForm(schema, { words: "  ", "needs[]": ["interpreter", "other"] })).toEqual({
    ok: false,
    errors: { words: "Write what has happened", decision: "Answer this question", "needs[]": "Check this answer" },
  });
});

test("a complaint about the form as a whole has the empty key", () => {
  const whole = schema.refine(({ decision }) => decision !== "advice", "Advice needs a consultant");
  expect(checkForm(whole, { words: "x", decision: "advice" })).toEqual({ ok: false, errors: { "": "Advice needs a consultant" } });
});
