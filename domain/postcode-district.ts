/**
 * Which boroughs a postcode district may lie in. Approximate: districts do not follow boundaries, so a district alone never decides a borough;
 * somebody confirms it.
 * Source: places of the Synthea International project (Apache License 2.0) laid over the ONS 2016 super-generalised boundaries
 * (Open Government Licence v3.0; contains OS data © Crown copyright). Corrected by hand where a place was off the map: W1A, N1C, SW12.
 */
import { boroughCodes } from "./borough-codes.ts";
import type { BoroughCode } from "./borough-codes.ts";
import { boroughByCode } from "./borough.ts";
import { outwardCode } from "./postcode.ts";

/** Districts of which all known places lie in one borough. */
const mostlyIn: Record<BoroughCode, string> = {
  E09000001: "EC4",
  E09000002: "IG11 RM6 RM7 RM8 RM9 RM10",
  E09000003: "EN5 HA8 N3 N12 N20 NW4 NW7 NW11",
  E09000004: "DA1 DA5 DA6 DA7 DA8 DA14 DA15 DA16 DA17 DA18",
  E09000005: "HA0 HA9 NW2",
  E09000006: "BR1 BR2 BR3 BR4 BR5 BR6 BR7 SE20 TN14 TN16",
  E09000007: "N6 NW1W NW3 NW5 NW26",
  E09000008: "CR0 CR2 CR5 CR7 CR8 CR9 CR90",
  E09000009: "UB1 UB2 UB5 UB6 UB18 W3 W5 W7 W13",
  E09000010: "EN1 EN2 EN3 N13 N18 N21",
  E09000011: "SE2 SE7 SE9 SE10 SE18 SE28",
  E09000012: "E5 E8 N16",
  E09000013: "SW6 W6 W12 W14",
  E09000014: "N4 N8 N10 N15 N17 N22",
  E09000015: "HA1 HA2 HA3 HA7",
  E09000016: "RM1 RM2 RM3 RM4 RM5 RM11 RM12 RM13 RM14",
  E09000017: "HA4 HA6 TW6 UB3 UB4 UB7 UB8 UB9 UB10",
  E09000018: "TW3 TW4 TW5 TW7 TW8 TW13 TW14 W4",
  E09000019: "N1P N5 N7 N19",
  E09000020: "SW3 SW5 SW7 SW10 W8 W10 W11",
  E09000021: "KT1 KT2 KT3 KT5 KT6 KT9",
  E09000022: "SE24 SE27 SW2 SW4 SW9",
  E09000023: "SE4 SE6 SE8 SE12 SE13 SE14 SE23",
  E09000024: "SM4 SW19 SW20",
  E09000025: "E6 E7 E12 E13 E15 E16 E20",
  E09000026: "E18 IG1 IG2 IG3 IG4 IG5 IG6 IG8",
  E09000027: "SW13 SW14 TW1 TW2 TW9 TW10 TW11 TW12",
  E09000028: "SE1P SE5 SE15 SE16 SE17 SE22",
  E09000029: "CR44 SM1 SM2 SM3 SM5 SM6",
  E09000030: "E3 E14 E77 E98",
  E09000031: "E4 E10 E17",
  E09000032: "SW11 SW15 SW17 SW18",
  E09000033: "NW8 SW1A SW1E SW1H SW1P SW1V SW1W SW1X SW1Y W1A W1B W1C W1D W1F W1G W1H W1J W1K W1S W1T W1U W1W W2 W9",
};

/** Districts known to lie in several, the one with most places first; the last two digits of each code. */
const sharedBy: Record<string, string> = {
  CR4: "29 24",
  E1: "30 12 01",
  E2: "12 30",
  E9: "12 30",
  E11: "26 31",
  EC1: "19 01 07",
  EC2: "01 12 19",
  EC3: "01 30",
  EN4: "03 10",
  HA5: "15 17",
  KT4: "29 21",
  N1: "19 12",
  N1C: "07 19",
  N2: "14 03",
  N11: "03 10",
  N14: "10 03",
  N81: "14 12",
  NW1: "07 33",
  NW6: "07 33",
  NW9: "05 03",
  NW10: "05 09 13",
  SE1: "28 22",
  SE3: "11 23",
  SE11: "22 28",
  SE19: "08 06",
  SE21: "28 22",
  SE25: "08 06",
  SE26: "06 23",
  SW1: "33 20",
  SW8: "22 32",
  SW12: "32 22",
  SW16: "22 08",
  SW95: "22 32",
  W1: "33 07",
  WC1: "07 19",
  WC2: "33 07",
};

const boroughsOf = new Map<string, BoroughCode[]>();
for (const code of boroughCodes) {
  for (const district of mostlyIn[code].split(" ")) boroughsOf.set(district, [code]);
}
for (const [district, lastDigits] of Object.entries(sharedBy)) {
  boroughsOf.set(district, lastDigits.split(" ").flatMap((digits) => boroughByCode(`E090000${digits}`)?.code ?? []));
}

/** Every district there is something to say about. */
export const londonDistricts: readonly string[] = [...boroughsOf.keys()].sort();

export type BoroughCandidates = {
  /** Known to touch the district, the one with most places first. */
  likely: readonly BoroughCode[];
  /** Their neighbours: a district often reaches over a boundary. */
  nearby: readonly BoroughCode[];
};

/**
 * The boroughs to offer for a postcode or a district (`SE1 7EH`, `EC1A`), never more than an offer.
 * Both lists are empty outside London, for ZZ99 codes, and for text that is no postcode.
 */
export function boroughCandidates(text: string): BoroughCandidates {
  const district = outwardCode(text) ?? "";
  // In the middle of London a letter divides the district further: EC1A lies in EC1.
  const likely = boroughsOf.get(district) ?? boroughsOf.get(district.replace(/(\d)[A-Z]$/, "$1")) ?? [];
  const neighbours = likely.flatMap((code) => boroughByCode(code)?.neighbours ?? []);
  return { likely, nearby: [...new Set(neighbours)].filter((code) => !likely.includes(code)) };
}
