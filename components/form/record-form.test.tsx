import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { tagsIn, textOf } from "../tags-in.ts";
import { CompareRecords } from "./compare-records.tsx";
import { ErrorSummary } from "./error-summary.tsx";
import { TextField } from "./fields.tsx";
import { FormNotice } from "./form-notice.tsx";
import { untouched, type FormAction, type FormState } from "./form-state.ts";
import { RecordForm } from "./record-form.tsx";

const action: FormAction = (previous) => Promise.resolve(previous);

const form = (more = {}) => renderToStaticMarkup(
  <RecordForm action={action} initial={{ words: "hello" }} hidden={{ personId: "p1" }} version={3} idempotencyKey="k1" submit="Record triage" {...more}>
    <TextField name="words" label="Words" />
  </RecordForm>,
);

const notice = (state: Partial<FormState>) => renderToStaticMarkup(<FormNotice submit="Record triage" state={{ ...untouched, ...state }} />);

test("the HTML alone can be posted: ids, version, key and typed text are in it, and the browser's own checks are off", () => {
  const inputs = tagsIn(form(), "input").map(({ type, name, value }) => [type, name, value]);
  expect(inputs).toEqual([["hidden", "personId", "p1"], ["hidden", "version", "3"], ["hidden", "idempotencyKey", "k1"], ["text", "words", "hello"]]);
  expect(form()).toContain("noValidate");
  expect(tagsIn(form(), "button")).toEqual([{ type: "submit", class: "nhsuk-button" }]);
});

test("a record without a version sends none", () => expect(form({ version: undefined })).not.toContain('name="version"'));

test("a draft says when it was saved, and reads it out only when that changes", () => {
  const drafted = form({ draftKey: "triage:1", draftSavedAt: "14:03" });
  expect(drafted).toContain('<span aria-hidden="true">Draft saved 14:03</span>');
  expect(drafted).toMatch(/role="status"[^>]*><\/span>/);
});

test("every message has a link to its field, except one about the whole form", () => {
  const summary = renderToStaticMarkup(<ErrorSummary errors={{ words: "Write something", "needs[]": "Choose a need", "born-day": "Enter the day", "": "Nothing has changed" }} />);
  expect(tagsIn(summary, "a").map(({ href }) => href)).toEqual(["#words", "#needs", "#born"]);
  expect(summary).toContain('role="alert"');
  expect(textOf(summary)).toBe("There is a problem Write something Choose a need Enter the day Nothing has changed");
});

test.each([
  ["signed-out", "kept on this page"],
  ["database-down", "pressing twice stores it once"],
  ["not-answered", "not known to be saved. Your text is still here"],
  ["out-of-date", "Nothing was saved, and your text is still here"],
] as const)("%s is told in words", (kind, words) => {
  const told = notice({ notice: kind });
  expect(told).toContain('role="alert"');
  expect(textOf(told)).toContain(words);
});

test("what the server says instead of an answer is told in its own words, with its reference", () => {
  const told = textOf(notice({ notice: "not-answered", said: { title: "Sorry, there is a problem with Lantern", paragraphs: ["Your text is still here.", "Tell this reference: 1a2b3c4d."] } }));
  expect(told).toBe("Sorry, there is a problem with Lantern Your text is still here. Tell this reference: 1a2b3c4d.");
});

test("a lost session is mended in another tab, so that the text here stays", () => {
  expect(tagsIn(notice({ notice: "signed-out" }), "a")).toEqual([{ href: "/sign-in", target: "_blank", rel: "noopener" }]);
});

test("a rule's refusal is printed as it is", () => expect(textOf(notice({ refusal: "Only the owner can close this call." }))).toContain("Only the owner can close this call."));

const conflict = { version: "4", by: "A Khan", at: "14:05", fields: [{ name: "a", label: "Where", theirs: "On the bridge", yours: "At home" }, { name: "b", label: "Alone", theirs: "Yes", yours: "Yes" }] };

test("someone else's save stands beside mine, and nothing of mine is lost", () => {
  const told = textOf(notice({ conflict }));
  expect(told).toContain("Saved by A Khan at 14:05");
  expect(told).toContain("still in the form below");
});

test("only what differs is marked, and the mark is said", () => {
  const compared = renderToStaticMarkup(<CompareRecords caption="What differs" theirs="Theirs" yours="Yours" fields={conflict.fields} />);
  expect(compared.match(/<mark/g)).toHaveLength(2);
  expect(textOf(compared)).toContain("Theirs Changed: On the bridge Yours Changed: At home");
  expect(textOf(compared.replaceAll(/<span class="compare-records__whose".*?<\/span>/g, ""))).toContain("Alone Yes Yes");
});

test("two rows of one label keep their own sides apart", () => {
  const alike = [{ name: "one", label: "Which?", theirs: "Alcohol", yours: "" }, { name: "two", label: "Which?", theirs: "", yours: "Dementia" }];
  const rows = CompareRecords({ caption: "c", theirs: "Theirs", yours: "Yours", fields: alike }).props.children[2].props.children;
  expect(rows.map(({ key }: { key: string }) => key)).toEqual(["one", "two"]);
});

test("two empty sides are said to be empty, and are no table without rows", () => {
  const compared = renderToStaticMarkup(<CompareRecords caption="What differs" theirs="Theirs" yours="Yours" fields={[]} />);
  expect([textOf(compared), compared.includes("<table")]).toEqual(["Nothing is written on either side.", false]);
});

test("nothing to say is nothing on the page", () => expect(notice({})).toBe(""));
