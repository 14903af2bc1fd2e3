import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { tagsIn } from "../tags-in.ts";
import { TabIcon } from "./tab-icon.tsx";

const iconOf = (patient?: Parameters<typeof TabIcon>[0]["patient"]): string => decodeURIComponent(tagsIn(renderToStaticMarkup(<TabIcon patient={patient} />), "link")[0]?.["href"] ?? "");
const known = (personId: string, givenName: string | null, familyName: string | null) => ({ kind: "known" as const, personId, givenName, familyName });
const letters = (icon: string) => />([^<]*)<\/text>/.exec(icon)?.[1];

test.each([
  [known("a", "Sam", "Jones"), "SJ"],
  [known("a", "sam", null), "SA"],
  [known("a", null, "Łoś"), "ŁO"],
  [known("a", "👩‍⚕️", "<b>"), "👩&lt;"],
  [known("a", null, null), ""],
  [{ kind: "unknown" as const, callReference: "26-081234" }, "34"],
])("%o has the letters %s", (patient, expected) => expect(letters(iconOf(patient))).toBe(expected));

test("two people with the same letters look different, one looks the same on every page", () => {
  const icons = Array.from({ length: 200 }, (_, at) => iconOf(known(`019a5955-588e-7e19-bafb-${String(at * 7919).padStart(12, "0")}`, "Sam", "Jones")));
  expect(new Set(icons).size).toBe(25);
  expect(iconOf(known("a", "Sam", "Jones"))).toBe(iconOf(known("a", "Sam", "Jones")));
});

test("the picture is in the page and asks nobody for anything; a page about nobody has the plain one", () => {
  const icon = iconOf(known("019a5955", "Sam", "Jones"));
  expect(icon).toMatch(/^data:image\/svg\+xml,<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  expect(icon.replace("http://www.w3.org/2000/svg", "")).not.toMatch(/https?:|019a5955|Jones|style=/);
  expect(iconOf()).toBe("/icon.svg");
});
