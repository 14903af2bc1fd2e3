import { expect, test } from "vitest";
import { saidToForm, toForm } from "./said-to-form.ts";

test("what the server says to a form arrives as it was said", () => {
  const said = { title: "There is a problem", paragraphs: ["Your text is still here.", "Tell this reference: 1a2b3c4d."] };
  expect(saidToForm(toForm(said))).toEqual(said);
  expect(saidToForm(toForm({ title: "Closed", paragraphs: [] }))).toEqual({ title: "Closed", paragraphs: [] });
});

test.each(["Failed to fetch", "An unexpected response was received from the server.", "", "Lantern says:", "<h1>Lantern says:</h1>\nBad gateway"])("somebody else's words are not taken for the server's: %j", (text) => {
  expect(saidToForm(text)).toBeNull();
});
