import { expect, test } from "vitest";
import { answerToForm, busyAnswer, databaseDownAnswer, faultAnswer, foreignFormAnswer, outOfDateAnswer, staticAnswer, tooLargeAnswer } from "./static-answer.ts";

const answers = [
  ["the database is down", databaseDownAnswer(false)],
  ["the database is down while a form is sent", databaseDownAnswer(true)],
  ["more pages are asked for than can be answered", busyAnswer],
  ["something broke", faultAnswer("1a2b3c4d")],
  ["a form from elsewhere", foreignFormAnswer],
  ["a body that is too large", tooLargeAnswer],
  ["a form of another build", outOfDateAnswer("/desk", [{ field: "callers words", text: "Her sister is with her" }])],
  ["a form of another build with nothing in it", outOfDateAnswer("/desk", [])],
] as const;

test.each(answers)("%s: a whole page with a heading, that loads nothing", (_when, answer) => {
  const page = staticAnswer(answer);
  expect(page).toMatch(/^<!doctype html><html lang="en-GB">/);
  expect(page.match(/<h1>/g)).toHaveLength(1);
  expect(page).not.toMatch(/<script|<img|\bsrc=|\bon\w+=|@import|url\(|https?:/);
  expect([...page.matchAll(/<link[^>]*>/g)].map(([link]) => link)).toEqual(['<link rel="icon" href="data:,">']);
  expect(staticAnswer(answer, "n0nce")).toContain('<style nonce="n0nce">');
});

test.each(answers)("%s: says what happened to the text and what to do, without codes", (_when, answer) => {
  const words = answer.paragraphs.join(" ");
  expect(words).toMatch(/stored|lost/);
  expect(words).toMatch(/reload|try again|open the page|go back/i);
  expect(words).not.toMatch(/\b(40\d|50\d|error|exception|invalid)\b/i);
});

test("what was being sent is not said to be safe, nor to be lost", () => {
  expect(databaseDownAnswer(true).paragraphs[0]).toMatch(/may not be stored.*stored once, however often/);
  expect(databaseDownAnswer(false).paragraphs[0]).toMatch(/^Nothing is lost/);
});

test("words are shown as words, never read as HTML", () => {
  const page = staticAnswer({ title: `<script>alert("1")</script>`, paragraphs: [`Tom & "Jo" <b>O'Hara</b>`, "&lt;"] });
  expect(page).not.toMatch(/<script|<b>/);
  expect(page).toContain("&#60;script&#62;alert(&#34;1&#34;)&#60;/script&#62;");
  expect(page).toContain("Tom &#38; &#34;Jo&#34; &#60;b&#62;O&#39;Hara&#60;/b&#62;");
  expect(page).toContain("&#38;lt;");
});

test("a fault's page carries its reference", () => {
  expect(staticAnswer(faultAnswer("1a2b3c4d"))).toContain("this reference: 1a2b3c4d.");
});

test.each([["something broke", faultAnswer("1a2b3c4d")], ["a body that is too large", tooLargeAnswer]])("%s: a form that is still on the screen is told that its text is there, and not to go back", (_when, answer) => {
  expect(answerToForm(answer)).toContain("Your text is still here.");
  expect(answerToForm(answer)).not.toMatch(/go back/i);
});

test("a form that is still on the screen is told a fault's reference too", () => {
  expect(answerToForm(faultAnswer("1a2b3c4d"))).toContain("this reference: 1a2b3c4d.");
});
