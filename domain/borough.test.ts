import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { boroughCodes } from "./borough-codes.ts";
import { boroughByName } from "./borough-name.ts";
import { boroughByCode, boroughName, boroughs, integratedCareBoardFor, trustFor } from "./borough.ts";

const today = "2026-08-14";

describe("London", () => {
  test("has 33 boroughs, each found by its code", () => {
    expect(boroughs).toHaveLength(33);
    for (const borough of boroughs) expect(boroughByCode(borough.code)).toBe(borough);
    expect(new Set(boroughs.map(({ name }) => name)).size).toBe(33);
  });

  test("has five sectors", () => {
    const counted = Object.groupBy(boroughs, ({ sector }) => sector);
    expect(Object.fromEntries(Object.entries(counted).map(([sector, list]) => [sector, list.length]))).toEqual({ NW: 8, NC: 5, NE: 8, SW: 6, SE: 6 });
  });

  test("codes follow the alphabet after the City", () => {
    const names = boroughs.slice(1).map(({ name }) => name);
    expect(names).toEqual([...names].sort());
  });

  test.each(["", "E09000034", "E06000001", "e09000001", "constructor"])("“%s” is no code of a borough", (code) => expect(boroughByCode(code)).toBeNull());
});

describe("neighbours", () => {
  test("each is the neighbour of its neighbour, and nobody of itself", () => {
    for (const { code, neighbours } of boroughs) {
      expect(neighbours.length).toBeGreaterThan(0);
      expect(neighbours).not.toContain(code);
      for (const neighbour of neighbours) expect(boroughByCode(neighbour)?.neighbours).toContain(code);
    }
  });

  test.each([
    ["E09000007", ["City of London", "Barnet", "Brent", "Haringey", "Islington", "Westminster"]],
    ["E09000016", ["Barking and Dagenham", "Redbridge"]],
  ])("of %s", (code, names) => expect(boroughByCode(code)?.neighbours.map(boroughName)).toEqual(names));
});

describe("who covers a borough", () => {
  test.each([
    ["E09000003", "2024-10-31", "RRP"],
    ["E09000003", "2024-11-01", "G6V2S"],
    ["E09000019", "2024-10-31", "TAF"],
    ["E09000019", today, "G6V2S"],
    ["E09000008", today, "RV5"],
    ["E09000004", today, "RPG"],
    ["E09000024", today, "RQY"],
    ["E09000033", today, "RV3"],
    ["E09000013", today, "RKL"],
    ["E09000030", today, "RWK"],
    ["E09000031", today, "RAT"],
  ] as const)("%s on %s: %s", (code, on, ods) => expect(trustFor(code, on).ods).toBe(ods));

  test("Croydon belongs to South London and Maudsley, in South West London", () => {
    expect(trustFor("E09000008", today).name).toBe("South London and Maudsley NHS Foundation Trust");
    expect(integratedCareBoardFor("E09000008", today).ods).toBe("QWE");
    expect(boroughByCode("E09000008")?.sector).toBe("SW");
  });

  test("two boards became one on 1 April 2026", () => {
    const boards = (on: string) => new Set(boroughCodes.map((code) => integratedCareBoardFor(code, on).ods));
    expect(boards("2026-03-31")).toEqual(new Set(["QMF", "QMJ", "QRV", "QKK", "QWE"]));
    expect(boards("2026-04-01")).toEqual(new Set(["QMF", "Z9B2Z", "QKK", "QWE"]));
  });

  test("on every day every borough has exactly one trust and one board", () => {
    const days = fc.date({ min: new Date("2000-01-01"), max: new Date("2040-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(fc.constantFrom(...boroughCodes), days, (code, day) => {
        const on = day.toISOString().slice(0, 10);
        expect(trustFor(code, on).name).toBeTruthy();
        expect(integratedCareBoardFor(code, on).name).toMatch(/Integrated Care Board$/);
      }),
    );
  });
});

describe("boroughs by name", () => {
  test.each([
    ["Camden", "E09000007"],
    ["London Borough of Camden", "E09000007"],
    ["camden council", "E09000007"],
    ["LB Camden", "E09000007"],
    ["Hammersmith & Fulham", "E09000013"],
    ["Hammersmith", "E09000013"],
    ["LBHF", "E09000013"],
    ["Royal Borough of Kensington and Chelsea", "E09000020"],
    ["RBKC", "E09000020"],
    ["K&C", "E09000020"],
    ["Kingston", "E09000021"],
    ["Kingston-upon-Thames", "E09000021"],
    ["Royal Borough of Greenwich", "E09000011"],
    ["Richmond-on-Thames", "E09000027"],
    ["City of Westminster", "E09000033"],
    ["Westminster City Council", "E09000033"],
    ["City of London", "E09000001"],
    ["The City", "E09000001"],
    ["Barking & Dagenham", "E09000002"],
    ["  tower   hamlets ", "E09000030"],
  ])("%s", (text, code) => expect(boroughByName(text)?.code).toBe(code));

  test.each(["London", "", "Croydon Road", "Slough", "Borough", "constructor", "😀"])("“%s” is none", (text) => expect(boroughByName(text)).toBeNull());

  test.each(boroughs)("$name, also as the title of its council", ({ name, code }) => {
    for (const spelling of [name, name.toUpperCase(), `London Borough of ${name}`, `${name} Council`, name.replace(" and ", " & ")]) {
      expect([spelling, boroughByName(spelling)?.code]).toEqual([spelling, code]);
    }
  });
});
