import { describe, expect, test } from "vitest";
import { boroughName } from "./borough.ts";
import { boroughCandidates, londonDistricts } from "./postcode-district.ts";
import { outwardCode } from "./postcode.ts";

const likely = (text: string) => boroughCandidates(text).likely.map(boroughName);

describe("a district offers boroughs", () => {
  test.each([
    ["SE1 7EH", ["Southwark", "Lambeth"]],
    ["se17eh", ["Southwark", "Lambeth"]],
    ["N1", ["Islington", "Hackney"]],
    ["NW1 4AA", ["Camden", "Westminster"]],
    ["E1 6AN", ["Tower Hamlets", "Hackney", "City of London"]],
    ["E1W 1AA", ["Tower Hamlets", "Hackney", "City of London"]],
    ["EC1A 1BB", ["Islington", "City of London", "Camden"]],
    ["SW1A 2AA", ["Westminster"]],
    ["W1A 1AA", ["Westminster"]],
    ["N1C 4AB", ["Camden", "Islington"]],
    ["CR0 2JJ", ["Croydon"]],
  ])("%s", (text, names) => expect(likely(text)).toEqual(names));

  test("and the neighbours of those, none twice", () => {
    const { likely: first, nearby } = boroughCandidates("CR0");
    expect(nearby.map(boroughName)).toEqual(["Bromley", "Lambeth", "Merton", "Sutton"]);
    expect(new Set([...first, ...nearby]).size).toBe(first.length + nearby.length);
  });
});

test.each(["", "London", "M1 1AE", "ZZ99 3VZ", "BN1", "constructor"])("“%s” offers nothing", (text) => {
  expect(boroughCandidates(text)).toEqual({ likely: [], nearby: [] });
});

test("every district is written as the first half of a postcode, and offers at least one borough", () => {
  expect(londonDistricts.length).toBeGreaterThan(250);
  for (const district of londonDistricts) {
    expect(outwardCode(district)).toBe(district);
    expect(boroughCandidates(district).likely.length).toBeGreaterThan(0);
  }
});
