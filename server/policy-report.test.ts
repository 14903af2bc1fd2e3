import fc from "fast-check";
import { expect, test } from "vitest";
import { breachIn, isNewBreach, largestReport, type Breach } from "./policy-report.ts";

const person = "018f6b1e-7a52-7c3e-9a51-0d6d3a1f2b3c";
const page = `https://lantern.example/people/${person}/record?name=Jones#crisis`;

const reported = (facts: object) => breachIn(JSON.stringify({ "csp-report": facts }));

test("a browser's report is one line: what was stopped, and on which kind of page", () => {
  const script = { "document-uri": page, "effective-directive": "script-src-elem", "blocked-uri": "https://elsewhere.example/a.js?token=secret", "source-file": page, "line-number": 12 };
  expect(reported(script)).toEqual({ directive: "script-src-elem", blocked: "https://elsewhere.example", page: "/people/…/record", source: "/people/…/record", line: 12 });
  const inline = { "document-uri": page, "effective-directive": "style-src-attr", "blocked-uri": "inline", "source-file": "https://lantern.example/_next/static/chunks/0a1b2c.js" };
  expect(reported(inline)).toEqual({ directive: "style-src-attr", blocked: "inline", page: "/people/…/record", source: "/_next/static/chunks/…", line: null });
});

test.each([
  ["another kind of report", { id: "x" }],
  ["no directive of a policy", { "effective-directive": "Jane Roe took forty tablets" }],
])("%s is not written down", (_what, facts) => expect(reported(facts)).toBeNull());

test.each(["", "{", "[1,", "null", "[]"])("%j is not written down", (text) => expect(breachIn(text)).toBeNull());

test("whatever is in a report, the line is short and holds no id, no query and no words of a patient", () => {
  const words = fc.stringMatching(/^[A-Za-z0-9 %_.,@#?=&/-]{0,80}$/);
  fc.assert(fc.property(words, words, fc.uuid(), fc.nat(), (said, file, id, line) => {
    const page = `https://lantern.example/episodes/${id}/${said}?q=${said}`;
    const breach = JSON.stringify(reported({ "document-uri": page, "effective-directive": "img-src", "blocked-uri": `https://else.example/${said}`, "source-file": file, "line-number": line }));
    expect(breach).not.toContain(id);
    expect(breach).not.toMatch(/[?=@% ]/);
    expect(breach.length).toBeLessThan(1000);
  }));
});

test("a report longer than a report is none of ours", () => expect(largestReport).toBeLessThanOrEqual(8192));

test("the log has each breach once an hour, and so many in all", () => {
  const breach = (line: number): Breach => ({ directive: "img-src", blocked: "inline", page: "/desk", source: "", line });
  const noon = Date.UTC(2026, 0, 1, 12);
  expect([isNewBreach(breach(1), noon), isNewBreach(breach(1), noon + 60_000), isNewBreach(breach(2), noon + 60_000)]).toEqual([true, false, true]);
  const many = Array.from({ length: 500 }, (_, line) => isNewBreach(breach(line + 3), noon + 60_000));
  expect(many.filter(Boolean)).toHaveLength(198);
  expect([isNewBreach(breach(1), noon + 3_599_999), isNewBreach(breach(1), noon + 3_600_000)]).toEqual([false, true]);
});
