import fc from "fast-check";
import { expect, test } from "vitest";
import { cellName, isCellOf, mostRows, offeredRows, renumberRows, writtenRows } from "./answer-rows.ts";

test.each([
  ["nothing", {}, [], [1, 2]],
  ["two rows", { "m-1-name": "Sertraline", "m-2-dose": "5 mg" }, [1, 2], [1, 2, 3, 4]],
  ["a gap, and a row of spaces", { "m-1-name": "Sertraline", "m-3-name": "Lithium", "m-5-name": " " }, [1, 3], [1, 2, 3, 4, 5]],
  ["other names", { "m-0-name": "x", "m-31-name": "x", "m-x-name": "x", "mm-1-name": "x", m: "x", "m-1": "x" }, [], [1, 2]],
])("%s", (_name, typed, written, offered) => {
  expect(writtenRows("m", typed)).toEqual(written);
  expect(offeredRows("m", typed)).toEqual(offered);
});

test("no more rows are offered than are kept", () => expect(offeredRows("m", { [cellName("m", mostRows, "name")]: "x" })).toHaveLength(mostRows));

test("an emptied row closes up, and other answers stay", () => {
  expect(renumberRows("m", { part: "yes", "m-2-name": "Lithium", "m-2-ticks[]": ["a"], "m-7-name": "Zopiclone", "mm-1-name": "x" })).toEqual({
    part: "yes", "m-1-name": "Lithium", "m-1-ticks[]": ["a"], "m-2-name": "Zopiclone", "mm-1-name": "x",
  });
});

test("renumbering keeps every word, in order, and twice is once", () => {
  fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: 1, max: mostRows })), (numbers) => {
    const typed = Object.fromEntries(numbers.map((row) => [cellName("m", row, "name"), `words ${row}`]));
    const kept = renumberRows("m", typed);
    expect(writtenRows("m", kept)).toEqual(numbers.map((_, index) => index + 1));
    expect(writtenRows("m", kept).map((row) => kept[cellName("m", row, "name")])).toEqual(numbers.toSorted((a, b) => a - b).map((row) => `words ${row}`));
    expect(renumberRows("m", kept)).toEqual(kept);
  }));
});

test("a cell is told from a question that begins alike", () => {
  expect(isCellOf("medicines", "medicines-1-name")).toBe(true);
  expect(isCellOf("phq", "phq-9-q1")).toBe(true);
  expect(isCellOf("medicine", "medicines-1-name")).toBe(false);
});
