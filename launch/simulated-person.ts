import { parseNhsNumber } from "#domain/nhs-number.ts";

import { between, digits, inHundred, oneOf, type Random } from "./chance.ts";

/** Somebody invented. NHS numbers are from the test range 999, telephone numbers from Ofcom's ranges for drama. */
export type SimulatedPerson = {
  familyName: string;
  givenName: string;
  title: string;
  gender: "female" | "male";
  bornOn: string;
  nhsNumber: string | null;
  nhsNumberTraced: boolean;
  ethnicCategory: { code: string; display: string };
  phone: string;
  home: SimulatedPlace;
  language: { code: string; display: string };
  needsInterpreter: boolean;
};

export type SimulatedPlace = { line: string; borough: string; postcode: string };

/** A district for each borough, of which all or most places lie in it. */
const districts: readonly (readonly [borough: string, districts: string])[] = [
  ["Barking and Dagenham", "IG11 RM8 RM9"], ["Barnet", "N3 N12 NW4 NW7"], ["Bexley", "DA6 DA15 DA16"], ["Brent", "HA9 NW2 NW10"], ["Bromley", "BR1 BR3 SE20"],
  ["Camden", "NW3 NW5 NW1"], ["City of London", "EC4"], ["Croydon", "CR0 CR2 CR7"], ["Ealing", "UB1 W3 W5 W13"], ["Enfield", "EN1 EN3 N9 N18"],
  ["Greenwich", "SE7 SE9 SE18"], ["Hackney", "E5 E8 N16"], ["Hammersmith and Fulham", "SW6 W6 W12"], ["Haringey", "N8 N15 N17 N22"], ["Harrow", "HA1 HA3"],
  ["Havering", "RM1 RM3 RM12"], ["Hillingdon", "UB3 UB8 HA4"], ["Hounslow", "TW3 TW7 W4"], ["Islington", "N5 N7 N19"], ["Kensington and Chelsea", "SW3 SW5 W10"],
  ["Kingston upon Thames", "KT1 KT2 KT9"], ["Lambeth", "SE24 SW2 SW4 SW9"], ["Lewisham", "SE6 SE13 SE23"], ["Merton", "SM4 SW19"], ["Newham", "E6 E7 E13 E16"],
  ["Redbridge", "IG1 IG2 E18"], ["Richmond upon Thames", "TW1 TW9 SW14"], ["Southwark", "SE5 SE15 SE16 SE17"], ["Sutton", "SM1 SM5"], ["Tower Hamlets", "E3 E14 E1"],
  ["Waltham Forest", "E4 E10 E17"], ["Wandsworth", "SW11 SW15 SW17 SW18"], ["Westminster", "W2 W9 NW8 SW1V"],
];

const streets = ["Lamplight", "Wickmaker", "Candlewick", "Tallow", "Glassblower", "Mantle", "Snuffer", "Bellfounder", "Copperplate", "Ropewalk", "Tinderbox", "Beacon Hatch", "Hurricane", "Signalman"];
const streetEndings = ["Road", "Street", "Close", "Gardens", "Mews", "Terrace", "Avenue", "House, flat 4", "Court", "Lane"];

export function simulatedPlace(random: Random): SimulatedPlace {
  const [borough, codes] = oneOf(random, districts);
  const letters = "ABDEFGHJLNPQRSTUWXYZ".split("");
  const postcode = `${oneOf(random, codes.split(" "))} ${between(random, 1, 9)}${oneOf(random, letters)}${oneOf(random, letters)}`;
  return { line: `${between(random, 1, 198)} ${oneOf(random, streets)} ${oneOf(random, streetEndings)}`, borough, postcode };
}

const given = {
  female: ["Aaliyah", "Adwoa", "Agnieszka", "Aisha", "Beatriz", "Chidinma", "Chloe", "Doreen", "Elif", "Fatima", "Grace", "Hannah", "Ioana", "Jasmine", "Joyce", "Kateryna", "Leanne", "Mei", "Nadia", "Oluwaseun", "Priya", "Rosie", "Shanice", "Tasnim", "Yvonne", "Zofia"],
  male: ["Abdi", "Adam", "Ahmed", "Andrei", "Callum", "Carlos", "Darren", "Dwayne", "Emeka", "Faisal", "George", "Hassan", "Ibrahim", "Jamal", "Kwame", "Leon", "Marek", "Mohammed", "Nathan", "Oscar", "Patrick", "Rajesh", "Samuel", "Tariq", "Vasile", "Wei"],
} as const;
/** No name that anybody bears: an invented person must be known for one at a glance. */
const family = ["Testwick", "Samplethorpe", "Exampley", "Mockbury", "Demohurst", "Inventley", "Pretendby", "Madeupley", "Storycroft", "Fablehurst", "Trialwood", "Draftby", "Notrealley", "Fictionham", "Imagineby", "Rehearsalby", "Practisham", "Simulby", "Drillworth", "Exerciseby"];

const ethnicCategories = [
  ["A", "British, Mixed British"], ["B", "Irish"], ["C", "Any other White background"], ["G", "Any other mixed background"], ["H", "Indian or British Indian"],
  ["J", "Pakistani or British Pakistani"], ["K", "Bangladeshi or British Bangladeshi"], ["M", "Caribbean"], ["N", "African"], ["S", "Any other ethnic group"], ["Z", "Not stated"],
] as const;
const languages = [["pl", "Polish"], ["bn", "Bengali"], ["so", "Somali"], ["ro", "Romanian"], ["tr", "Turkish"], ["pt", "Portuguese"], ["uk", "Ukrainian"], ["ar", "Arabic"]] as const;

/** Somebody of that age on that day. `gender` where the caller's words say it. */
export function simulatedPerson(random: Random, now: Date, age: readonly [least: number, most: number], gender?: "female" | "male"): SimulatedPerson {
  const sex = gender ?? oneOf(random, ["female", "male"] as const);
  const born = new Date(Date.UTC(now.getUTCFullYear() - between(random, age[0], age[1]) - 1, between(random, 0, 11), between(random, 1, 28)));
  const [ethnicCode, ethnicDisplay] = oneOf(random, ethnicCategories);
  const foreign = inHundred(random, 14) ? oneOf(random, languages) : null;
  const [language, languageDisplay] = foreign ?? ["en", "English"];
  return {
    familyName: oneOf(random, family),
    givenName: oneOf(random, given[sex]),
    title: sex === "male" ? "Mr" : oneOf(random, ["Ms", "Mrs", "Miss"]),
    gender: sex,
    bornOn: born.toISOString().slice(0, 10),
    ...simulatedNhsNumber(random),
    ethnicCategory: { code: ethnicCode, display: ethnicDisplay },
    phone: simulatedPhone(random),
    home: simulatedPlace(random),
    language: { code: language, display: languageDisplay },
    needsInterpreter: foreign !== null && inHundred(random, 70),
  };
}

/** Most are traced by the sender; some only stated, a few mistyped, some not known. */
function simulatedNhsNumber(random: Random): { nhsNumber: string | null; nhsNumberTraced: boolean } {
  if (inHundred(random, 20)) return { nhsNumber: null, nhsNumberTraced: false };
  let number = `999${digits(random, 7)}`;
  while (!parseNhsNumber(number).ok) number = `999${digits(random, 7)}`;
  if (inHundred(random, 6)) number = `${number.slice(0, 9)}${(Number(number[9]) + 1) % 10}`;
  return { nhsNumber: number, nhsNumberTraced: inHundred(random, 75) };
}

export function simulatedPhone(random: Random): string {
  return inHundred(random, 85) ? `07700 900${digits(random, 3)}` : `020 7946 0${digits(random, 3)}`;
}

export function simulatedFullName(random: Random): { given: string; family: string } {
  return { given: oneOf(random, given[oneOf(random, ["female", "male"] as const)]), family: oneOf(random, family) };
}
