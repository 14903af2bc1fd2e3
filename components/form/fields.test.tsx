import { renderToStaticMarkup } from "react-dom/server";
import type { ReactNode } from "react";
import { expect, test } from "vitest";
import { tagsIn } from "../tags-in.ts";
import { Checkboxes, DateField, DateTimeText, Radios, Select, TextArea, TextField, YesNoUnknown } from "./fields.tsx";
import { RecordFormContext, type RecordFormFields } from "./record-form-context.ts";

const html = (field: ReactNode, { values = {}, errors = {} }: Partial<RecordFormFields> = {}) =>
  renderToStaticMarkup(<RecordFormContext value={{ values, errors }}>{field}</RecordFormContext>);

const attribute = (markup: string, tag: string, name: string): string | undefined => tagsIn(markup, tag)[0]?.[name];

const decision = [{ value: "car", label: "Response car", hint: "Nearest: MH21" }, { value: "advice", label: "Advice" }];

test("a text field has a label for it, its value in the HTML, and no help from the browser's memory", () => {
  const field = html(<TextField name="spo2" label="Oxygen saturation" suffix="%" width={3} inputMode="numeric" />, { values: { spo2: "98" } });
  expect(attribute(field, "label", "for")).toBe("spo2");
  expect(attribute(field, "input", "id")).toBe("spo2");
  expect(attribute(field, "input", "value")).toBe("98");
  expect(attribute(field, "input", "autocomplete")).toBe("off");
  expect(field).toContain('aria-hidden="true">%</div>');
  expect(field).not.toMatch(/required|maxlength|placeholder|disabled|style=/i);
});

test("a message stands above its control, is tied to it together with the hint, and says Error to those who cannot see red", () => {
  const field = html(<TextField name="spo2" label="Oxygen saturation" hint="On air" />, { errors: { spo2: "Enter a number from 50 to 100" } });
  expect(attribute(field, "input", "aria-describedby")).toBe("spo2-hint spo2-error");
  expect(attribute(field, "input", "aria-invalid")).toBe("true");
  expect(field.indexOf('id="spo2-error"')).toBeLessThan(field.indexOf("<input"));
  expect(field).toContain('<span class="nhsuk-u-visually-hidden">Error:</span> Enter a number from 50 to 100');
});

test("typed text is shown as text, never as HTML", () => {
  const field = html(<TextArea name="words" label="Words" />, { values: { words: `</textarea><script>"x"&` } });
  expect(field).toContain("&lt;/textarea&gt;&lt;script&gt;&quot;x&quot;&amp;</textarea>");
});

test("the limit of a text is said, never enforced by the box; what is left is said near it", () => {
  expect(html(<TextArea name="words" label="Words" />)).toMatch(/id="words-limit"[^>]*>Up to 20,000 characters/);
  const near = html(<TextArea name="words" label="Words" limit={100} />, { values: { words: "x".repeat(95) } });
  expect(near).toContain("5 characters left");
  const over = html(<TextArea name="words" label="Words" limit={100} />, { values: { words: "x".repeat(101) } });
  expect(over).toContain("1 character too many");
  expect(over).not.toMatch(/maxlength/i);
});

test("a choice is a fieldset whose error link leads to its first option; nothing is chosen at first", () => {
  const field = html(<Radios name="decision" label="What happens now?" options={decision} />, { errors: { decision: "Choose what happens now" } });
  expect(field).toMatch(/<fieldset[^>]*aria-describedby="decision-error"/);
  expect(field).toMatch(/<legend[^>]*>What happens now\?<\/legend>/);
  expect(attribute(field, "input", "id")).toBe("decision");
  expect(attribute(field, "input", "aria-describedby")).toBe("decision-item-hint");
  expect(field).not.toContain("checked");
  expect(html(<Radios name="decision" label="x" options={decision} />, { values: { decision: "advice" } })).toMatch(/checked[^>]*value="advice"/);
});

test("more questions of an answer are in the HTML whether it is chosen or not", () => {
  const options = [{ value: "no", label: "No", reveal: <TextField name="where" label="Where are they?" /> }];
  expect(html(<Radios name="safe" label="Safe?" options={options} />)).toContain('name="where"');
});

test("yes, no and not known are three answers and none is preselected", () => {
  const field = html(<YesNoUnknown name="alone" label="Alone?" />);
  expect(tagsIn(field, "input").map(({ value }) => value)).toEqual(["yes", "no", "unknown"]);
  expect(field).toContain("Not asked or not known");
  expect(field).not.toContain("checked");
});

test("ticks come back; the ids leave out the brackets", () => {
  const field = html(<Checkboxes name="needs[]" label="Needs" optional options={[{ value: "a", label: "A" }, { value: "b", label: "B" }]} />, { values: { "needs[]": ["b"] } });
  expect(field).toContain('id="needs"');
  expect(field).toContain('id="needs-2"');
  expect(field.match(/checked/g)).toHaveLength(1);
  expect(field).toContain("(optional)");
});

test("a list starts with nothing chosen and groups its options", () => {
  const field = html(<Select name="borough" label="Borough" options={[{ value: "camden", label: "Camden", group: "North" }]} />);
  expect(field).toMatch(/<option value="" selected="">Choose<\/option><optgroup label="North"><option value="camden">Camden/);
});

test("a date is three boxes; only the wrong one is marked and the first has the question's id", () => {
  const field = html(<DateField name="born" label="Date of birth" />, { values: { "born-day": "14", "born-month": "8" }, errors: { "born-year": "Enter the year" } });
  expect(tagsIn(field, "input").map(({ id, name }) => [id, name])).toEqual([
    ["born", "born-day"], ["born-month", "born-month"], ["born-year", "born-year"],
  ]);
  expect(field.match(/aria-invalid="true"/g)).toHaveLength(1);
  expect(field).toMatch(/<fieldset[^>]*aria-describedby="born-error"/);
});

test("an error about the whole date marks every box", () => {
  const field = html(<DateField name="born" label="Date of birth" />, { errors: { born: "Enter the date of birth" } });
  expect(field.match(/aria-invalid="true"/g)).toHaveLength(3);
});

test("a near date and its time are two text boxes with the ways to write them", () => {
  const field = html(<DateTimeText name="due" label="Call back" />, { values: { "due-date": "+2d", "due-time": "14:07" } });
  expect(tagsIn(field, "input").map(({ name, value }) => [name, value])).toEqual([["due-date", "+2d"], ["due-time", "14:07"]]);
  expect(field).toContain("today or +2d");
});
