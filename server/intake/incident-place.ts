import { boroughByName } from "#domain/borough-name.ts";
import type { BoroughCode } from "#domain/borough-codes.ts";
import type { CallFacts, PlaceType } from "#domain/call.ts";
import { boroughCandidates } from "#domain/postcode-district.ts";
import { formatPostcode } from "#domain/postcode.ts";

import type { Address, Resource } from "./fhir-shape.ts";
import { codesIn, extension, joined, textOrNull } from "./fhir-words.ts";
import type { MessageBundle } from "./message-bundle.ts";
import { addressText, homeAddress } from "./stated-patient.ts";

type Location = Resource<"Location">;
export type Place = Pick<CallFacts, "placeType" | "placeAddress" | "placePostcode" | "boroughCode" | "accessNotes">;

/** Where the patient is: the incident location, with every address field that was sent (application 4, Location). */
export function incidentPlace(bundle: MessageBundle): Place {
  const location = incidentLocation(bundle);
  const home = homeAddress(bundle.all("Patient")[0]?.resource ?? {});
  const postcode = textOrNull(location?.address?.postalCode);
  return {
    placeType: location === null ? null : placeType(location, home),
    placeAddress: addressText(location?.address, location?.name) ?? textOrNull(location?.name),
    placePostcode: postcode === null ? null : (formatPostcode(postcode) ?? postcode.toUpperCase()),
    boroughCode: borough(location?.address),
    accessNotes: location === null ? null : accessNotes(location),
  };
}

/** The request names it; of several the one typed "incident location" is meant, and a single one needs no name. */
function incidentLocation(bundle: MessageBundle): Location | null {
  const request = bundle.all("ServiceRequest")[0]?.resource;
  const named = (request?.locationReference ?? []).map((one) => bundle.resolve("Location", one.reference)?.resource).filter((one) => one !== undefined);
  const all = bundle.all("Location").map((one) => one.resource);
  const typed = [...named, ...all].find((one) => one.type?.some((type) => codesIn(type, "location-types-bars").includes("ILOC")));
  return typed ?? named[0] ?? (all.length === 1 ? (all[0] ?? null) : null);
}

/** HL7 v3 RoleCode and location-physical-type, as far as they say what kind of place it is. */
const placeTypeOfCode: Record<string, PlaceType> = { PTRES: "home", HOSP: "hospital", WORK: "workplace", SCHOOL: "school-or-college", NCCF: "care-home", rd: "street", ve: "vehicle" };

function placeType(location: Location, home: Address | undefined): PlaceType | null {
  const codes = [
    ...(location.type ?? []).flatMap((type) => codesIn(type, "v3-RoleCode")),
    ...codesIn(location.physicalType, "location-physical-type"),
  ];
  const stated = codes.map((code) => (Object.hasOwn(placeTypeOfCode, code) ? placeTypeOfCode[code] : undefined)).find((type) => type !== undefined);
  return stated ?? (isSameAddress(location.address, home) ? "home" : null);
}

function isSameAddress(one: Address | undefined, other: Address | undefined): boolean {
  const key = (address: Address | undefined) => joined([address?.line?.[0], address?.postalCode?.replace(/\s+/g, "")], "|")?.toLowerCase() ?? null;
  return one?.line?.[0] !== undefined && one.postalCode !== undefined && key(one) === key(other);
}

/**
 * A district that reaches over a boundary decides nothing. A borough that the sender names counts when the postcode allows it,
 * or says nothing and the address is in London: there is a Richmond elsewhere.
 */
function borough(address: Address | undefined): BoroughCode | null {
  const postcode = textOrNull(address?.postalCode);
  const { likely, nearby } = boroughCandidates(postcode ?? "");
  const named = [address?.district, address?.city].map((name) => boroughByName(name ?? "")).find((found) => found !== null)?.code;
  if (named !== undefined && (likely.includes(named) || nearby.includes(named))) return named;
  if (named !== undefined && likely.length === 0 && /\blondon\b/i.test(`${address?.city} ${address?.state} ${address?.text}`)) return named;
  return likely.length === 1 ? (likely[0] ?? null) : null;
}

const locationParts = { what3words: "what3words", UPRN: "UPRN", PAF: "PAF key", eastings: "Eastings", northings: "Northings", accuracy: "Accuracy" } as const;

/** How to find it: the description, and the coordinates of LocationExtension as they were sent. */
function accessNotes(location: Location): string | null {
  const parts = extension(location.extension, "LocationExtension")?.extension ?? [];
  const coordinates = Object.entries(locationParts).map(([url, name]) => {
    const value = textOrNull(parts.find((part) => part.url === url)?.valueString);
    return value === null ? null : `${name} ${value}`;
  });
  return joined([location.description, joined(coordinates, " · ")], "\n");
}
