/**
 * London's 33 local authorities: who covers them, and since when. Facts that change carry dates, so an old record keeps the trust of its day.
 * Codes are ONS GSS codes. Neighbours: pairs that share a boundary in the ONS 2016 super-generalised boundaries
 * (Open Government Licence v3.0; contains OS data © Crown copyright); a borough across the river counts only where those boundaries touch.
 * Mental health trusts and integrated care boards: NHS Organisation Data Service. An ambulance sector is the footprint of an integrated care system.
 */
import type { Sector } from "./actor.ts";
import { boroughCodes } from "./borough-codes.ts";
import type { BoroughCode } from "./borough-codes.ts";

type Organisation = { ods: string; name: string };
/** From and to are days, both included; `null` = always before, or still. */
type Dated = Organisation & { from: string | null; to: string | null };

const always = (ods: string, name: string): readonly Dated[] => [{ ods, name, from: null, to: null }];

const northLondonSince2024 = { ods: "G6V2S", name: "North London NHS Foundation Trust", from: "2024-11-01", to: null };
const trusts = {
  elft: always("RWK", "East London NHS Foundation Trust"),
  nelft: always("RAT", "North East London NHS Foundation Trust"),
  oxleas: always("RPG", "Oxleas NHS Foundation Trust"),
  cnwl: always("RV3", "Central and North West London NHS Foundation Trust"),
  slam: always("RV5", "South London and Maudsley NHS Foundation Trust"),
  westLondon: always("RKL", "West London NHS Trust"),
  swlstg: always("RQY", "South West London and St George’s Mental Health NHS Trust"),
  northLondonFormerBeh: [
    { ods: "RRP", name: "Barnet, Enfield and Haringey Mental Health NHS Trust", from: null, to: "2024-10-31" },
    northLondonSince2024,
  ],
  northLondonFormerCandi: [
    { ods: "TAF", name: "Camden and Islington NHS Foundation Trust", from: null, to: "2024-10-31" },
    northLondonSince2024,
  ],
} as const satisfies Record<string, readonly Dated[]>;

const westAndNorthSince2026 = { ods: "Z9B2Z", name: "NHS West and North London Integrated Care Board", from: "2026-04-01", to: null };
const boards = {
  NEL: always("QMF", "NHS North East London Integrated Care Board"),
  SEL: always("QKK", "NHS South East London Integrated Care Board"),
  SWL: always("QWE", "NHS South West London Integrated Care Board"),
  NCL: [{ ods: "QMJ", name: "NHS North Central London Integrated Care Board", from: null, to: "2026-03-31" }, westAndNorthSince2026],
  NWL: [{ ods: "QRV", name: "NHS North West London Integrated Care Board", from: null, to: "2026-03-31" }, westAndNorthSince2026],
} as const satisfies Record<string, readonly Dated[]>;

type Row = { name: string; trust: keyof typeof trusts; board: keyof typeof boards; sector: Sector; neighbours: string };

/** Neighbours are the last two digits of their codes. Croydon is covered by South London and Maudsley, yet lies in South West London. */
const rows: Record<BoroughCode, Row> = {
  E09000001: { name: "City of London", trust: "elft", board: "NEL", sector: "NE", neighbours: "07 12 19 30 33" },
  E09000002: { name: "Barking and Dagenham", trust: "nelft", board: "NEL", sector: "NE", neighbours: "16 25 26" },
  E09000003: { name: "Barnet", trust: "northLondonFormerBeh", board: "NCL", sector: "NC", neighbours: "05 07 10 14 15" },
  E09000004: { name: "Bexley", trust: "oxleas", board: "SEL", sector: "SE", neighbours: "06 11" },
  E09000005: { name: "Brent", trust: "cnwl", board: "NWL", sector: "NW", neighbours: "03 07 09 13 15 20 33" },
  E09000006: { name: "Bromley", trust: "oxleas", board: "SEL", sector: "SE", neighbours: "04 08 11 22 23 28" },
  E09000007: { name: "Camden", trust: "northLondonFormerCandi", board: "NCL", sector: "NC", neighbours: "01 03 05 14 19 33" },
  E09000008: { name: "Croydon", trust: "slam", board: "SWL", sector: "SW", neighbours: "06 22 24 29" },
  E09000009: { name: "Ealing", trust: "westLondon", board: "NWL", sector: "NW", neighbours: "05 13 15 17 18" },
  E09000010: { name: "Enfield", trust: "northLondonFormerBeh", board: "NCL", sector: "NC", neighbours: "03 14 31" },
  E09000011: { name: "Greenwich", trust: "oxleas", board: "SEL", sector: "SE", neighbours: "04 06 23" },
  E09000012: { name: "Hackney", trust: "elft", board: "NEL", sector: "NE", neighbours: "01 14 19 25 30 31" },
  E09000013: { name: "Hammersmith and Fulham", trust: "westLondon", board: "NWL", sector: "NW", neighbours: "05 09 18 20 27 32" },
  E09000014: { name: "Haringey", trust: "northLondonFormerBeh", board: "NCL", sector: "NC", neighbours: "03 07 10 12 19 31" },
  E09000015: { name: "Harrow", trust: "cnwl", board: "NWL", sector: "NW", neighbours: "03 05 09 17" },
  E09000016: { name: "Havering", trust: "nelft", board: "NEL", sector: "NE", neighbours: "02 26" },
  E09000017: { name: "Hillingdon", trust: "cnwl", board: "NWL", sector: "NW", neighbours: "09 15 18" },
  E09000018: { name: "Hounslow", trust: "westLondon", board: "NWL", sector: "NW", neighbours: "09 13 17 27" },
  E09000019: { name: "Islington", trust: "northLondonFormerCandi", board: "NCL", sector: "NC", neighbours: "01 07 12 14" },
  E09000020: { name: "Kensington and Chelsea", trust: "cnwl", board: "NWL", sector: "NW", neighbours: "05 13 33" },
  E09000021: { name: "Kingston upon Thames", trust: "swlstg", board: "SWL", sector: "SW", neighbours: "24 27 29 32" },
  E09000022: { name: "Lambeth", trust: "slam", board: "SEL", sector: "SE", neighbours: "06 08 24 28 32" },
  E09000023: { name: "Lewisham", trust: "slam", board: "SEL", sector: "SE", neighbours: "06 11 28" },
  E09000024: { name: "Merton", trust: "swlstg", board: "SWL", sector: "SW", neighbours: "08 21 22 29 32" },
  E09000025: { name: "Newham", trust: "elft", board: "NEL", sector: "NE", neighbours: "02 12 26 30 31" },
  E09000026: { name: "Redbridge", trust: "nelft", board: "NEL", sector: "NE", neighbours: "02 16 25 31" },
  E09000027: { name: "Richmond upon Thames", trust: "swlstg", board: "SWL", sector: "SW", neighbours: "13 18 21 32" },
  E09000028: { name: "Southwark", trust: "slam", board: "SEL", sector: "SE", neighbours: "06 22 23" },
  E09000029: { name: "Sutton", trust: "swlstg", board: "SWL", sector: "SW", neighbours: "08 21 24" },
  E09000030: { name: "Tower Hamlets", trust: "elft", board: "NEL", sector: "NE", neighbours: "01 12 25" },
  E09000031: { name: "Waltham Forest", trust: "nelft", board: "NEL", sector: "NE", neighbours: "10 12 14 25 26" },
  E09000032: { name: "Wandsworth", trust: "swlstg", board: "SWL", sector: "SW", neighbours: "13 21 22 24 27" },
  E09000033: { name: "Westminster", trust: "cnwl", board: "NWL", sector: "NW", neighbours: "01 05 07 20" },
};

export type Borough = { code: BoroughCode; name: string; sector: Sector; neighbours: readonly BoroughCode[] };

/** All 33, in the order of their codes, which is the alphabet with the City first. */
export const boroughs: readonly Borough[] = boroughCodes.map((code) => ({
  code,
  name: rows[code].name,
  sector: rows[code].sector,
  neighbours: boroughCodes.filter((other) => rows[code].neighbours.split(" ").includes(other.slice(-2))),
}));

const byCode: ReadonlyMap<string, Borough> = new Map(boroughs.map((borough) => [borough.code, borough]));

/** `null` for a code outside London, or none at all. */
export function boroughByCode(code: string): Borough | null {
  return byCode.get(code) ?? null;
}

/** The name of a borough whose code is known to be one. */
export function boroughName(code: BoroughCode): string {
  return rows[code].name;
}

/** The mental health trust that covered a borough on a day (`YYYY-MM-DD`). */
export function trustFor(code: BoroughCode, on: string): Organisation {
  return standing(trusts[rows[code].trust], on);
}

/** The integrated care board in which a borough lay on a day (`YYYY-MM-DD`). */
export function integratedCareBoardFor(code: BoroughCode, on: string): Organisation {
  return standing(boards[rows[code].board], on);
}

function standing(history: readonly Dated[], on: string): Organisation {
  const then = history.find(({ from, to }) => (from === null || from <= on) && (to === null || on <= to));
  if (then === undefined) throw new RangeError("A day that no organisation covers");
  return { ods: then.ods, name: then.name };
}
