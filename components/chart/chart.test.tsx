import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { tagsIn, textOf } from "../tags-in.ts";
import { Figure } from "./figure.tsx";
import { Lifelines } from "./lifelines.tsx";
import { linearScale, monthStarts } from "./scale.ts";
import { Trend } from "./trend.tsx";

const at = (text: string) => new Date(text);

test("scales are straight lines, and one value lies in the middle", () => {
  expect([0, 5, 10].map(linearScale([0, 10], [100, 200]))).toEqual([100, 150, 200]);
  expect(linearScale([3, 3], [0, 100])(3)).toBe(50);
});

test("months begin on their first day and are thinned when there are many", () => {
  expect(monthStarts(at("2026-06-14T00:00:00Z"), at("2026-08-14T00:00:00Z")).map((day) => day.toISOString().slice(0, 10))).toEqual(["2026-07-01", "2026-08-01"]);
  expect(monthStarts(at("2024-08-14T00:00:00Z"), at("2026-08-14T00:00:00Z")).length).toBeLessThanOrEqual(12);
});

test("a chart is one picture with a name and a message, and the same figures as a table", () => {
  const chart = renderToStaticMarkup(<Figure title="Calls by borough" message="Camden had most, 61." height={60} table={<table><tbody><tr><td>Camden</td><td>61</td></tr></tbody></table>}><rect /></Figure>);
  expect(tagsIn(chart, "svg")[0]).toMatchObject({ role: "img", "aria-labelledby": "chart-calls-by-borough-title chart-calls-by-borough-message" });
  expect(chart).toContain("<title id=\"chart-calls-by-borough-title\">Calls by borough</title>");
  expect(textOf(chart.split("<details")[1] ?? "")).toContain("Camden 61");
  expect(chart).not.toContain("style=");
});

const readings = [{ at: at("2026-08-14T12:50:00Z"), value: 18 }, { at: at("2026-08-14T11:40:00Z"), value: 20 }];

test("a trend says the latest and the previous value in words, whatever the order of its readings", () => {
  const trend = renderToStaticMarkup(<Trend title="Respirations" unit="/min" readings={readings} normal={{ low: 12, high: 20, population: "adults" }} />);
  expect(textOf(trend)).toContain("Latest 18 /min, within normal on 14-Aug-2026 13:50, before that 20. Normal 12 to 20 (adults).");
  expect(tagsIn(trend, "circle")).toHaveLength(2);
});

test("time runs evenly along the line, in the window that was asked for", () => {
  const days = ["01", "02", "11"].map((each) => ({ at: at(`2026-08-${each}T00:00:00Z`), value: 18 }));
  const across = (html: string) => tagsIn(html, "circle").map(({ cx }) => Number.parseFloat(cx ?? ""));
  const [one = 0, two = 0, three = 0] = across(renderToStaticMarkup(<Trend title="Pulse" unit="/min" readings={days} />));
  expect((three - two) / (two - one)).toBeCloseTo(9, 1);
  const [first = 0] = across(renderToStaticMarkup(<Trend title="Pulse" unit="/min" readings={days} span={{ from: at("2026-07-22T00:00:00Z"), to: at("2026-08-11T00:00:00Z") }} />));
  expect(first, "half-way through twenty days").toBeCloseTo(50, 0);
});

test("a drawing in hundredths is as wide as its box; one with a width of its own scrolls where it does not fit", () => {
  const trend = renderToStaticMarkup(<Trend title="Pulse" unit="/min" readings={readings} />);
  expect(tagsIn(trend, "svg")[0]).toMatchObject({ width: "100%" });
  expect(trend).not.toContain("viewBox");
  expect(trend.split("<details")[0], "nothing to scroll is no stop for the keyboard").not.toContain("tabindex");
  expect(renderToStaticMarkup(<Figure title="x" message="x" width={640} height={60} table={null}><rect /></Figure>)).toContain('class="chart-scroll" role="region" tabindex="0"');
});

test("what lies outside the normal range has a shape and a word of its own", () => {
  const trend = renderToStaticMarkup(<Trend title="Pulse" unit="/min" normal={{ low: 51, high: 90, population: "adults" }} readings={[{ at: at("2026-08-14T11:00:00Z"), value: 48 }, { at: at("2026-08-14T12:00:00Z"), value: 118 }, { at: at("2026-08-14T13:00:00Z"), value: 72 }]} />);
  expect(tagsIn(trend, "circle")).toHaveLength(1);
  expect(tagsIn(trend, "path")).toHaveLength(2);
  expect(textOf(trend.split("<details")[1] ?? "")).toMatch(/72 Within .*118 Above .*48 Below/);
});

test("one reading is drawn, and none is said", () => {
  expect(tagsIn(renderToStaticMarkup(<Trend title="Pulse" unit="/min" readings={readings.slice(0, 1)} />), "circle")).toHaveLength(1);
  expect(textOf(renderToStaticMarkup(<Trend title="Pulse" unit="/min" readings={[]} />))).toBe("Pulse: not measured");
});

test("lifelines draw what touches their time, and their table holds the same", () => {
  const lines = renderToStaticMarkup(<Lifelines title="Last year" message="One call, one plan." from={at("2025-08-14T00:00:00Z")} to={at("2026-08-14T00:00:00Z")} rows={[
    { name: "Contacts", marks: [{ label: "999 call", from: at("2026-08-01T10:00:00Z") }, { label: "Old call", from: at("2024-01-01T10:00:00Z") }] },
    { name: "Plans", marks: [{ label: "Care plan", from: at("2025-01-01T10:00:00Z"), to: null }] },
  ]} />);
  expect(lines.match(/lifeline__moment/g)).toHaveLength(1);
  expect(lines.match(/lifeline__bar/g)).toHaveLength(1);
  expect(textOf(lines.split("<details")[1] ?? "")).toMatch(/999 call .*Same day.*Care plan .*Still going on/);
  expect(lines, "what lies before the picture is not in its table either").not.toContain("Old call");
});

test("the first month of each year that is shown says which year, January among them or not", () => {
  const rows = [{ name: "Contacts", marks: [{ label: "999 call", from: at("2026-08-01T10:00:00Z") }] }];
  const months = (from: string, to: string) => [...renderToStaticMarkup(<Lifelines title="x" message="x" from={at(from)} to={at(to)} rows={rows} />).matchAll(/text-anchor="middle">([^<]*)</g)].map(([, text]) => text);
  expect(months("2024-11-22T00:00:00Z", "2026-11-22T00:00:00Z").filter((text) => /\d/.test(text ?? ""))).toEqual(["Dec 2024", "Feb 2025", "Feb 2026"]);
});

test("lines without anything on them are no picture, and say so in words", () => {
  const empty = renderToStaticMarkup(<Lifelines title="Last year" message="No contact in 12 months." from={at("2025-08-14T00:00:00Z")} to={at("2026-08-14T00:00:00Z")} rows={[{ name: "Contacts", marks: [] }]} />);
  expect(textOf(empty)).toBe("Last year No contact in 12 months.");
  expect(empty).not.toContain("<svg");
});

test("readings that are all the same have one value at the side, and not the same one twice", () => {
  const same = readings.map((reading) => ({ ...reading, value: 18 }));
  expect(renderToStaticMarkup(<Trend title="Pulse" unit="/min" readings={same} />).match(/text-anchor="end">18</g)).toHaveLength(1);
});
