import { isIsoDay } from "#domain/calendar-day.ts";

import { isObject, limits, type JsonObject } from "./bounded-json.ts";
import { shapes, type ReadType, type Resource } from "./fhir-shape.ts";
import { fault, type Fault } from "./operation-outcome.ts";

/** One entry whose resource has a shape that is read. */
export type Entry<T extends ReadType> = { fullUrl: string; id: string | null; resource: Resource<T> };

/** A message whose resources have the shape of FHIR R4 and can be asked for by type and by reference. */
export type MessageBundle = {
  id: string;
  versionId: string | null;
  timestamp: Date;
  /** Type of the first entry, which must be the MessageHeader. */
  firstType: string;
  /** How many entries there are of a resource type, read or not. */
  count: (type: string) => number;
  all: <T extends ReadType>(type: T) => Entry<T>[];
  /** The entry that a reference means: its `fullUrl` within the bundle, else `Type/id`. */
  resolve: <T extends ReadType>(type: T, reference: string | undefined) => Entry<T> | null;
};

type Raw = { fullUrl: string; type: string; id: string | null; resource: JsonObject };
type Parsed = Omit<Raw, "resource"> & { resource: unknown };

export type ReadBundle = { ok: true; bundle: MessageBundle } | { ok: false; fault: Fault };

/** Reads a FHIR message Bundle as far as its outer shape goes (FHIR R4 Bundle, BARSBundleMessage). */
export function readMessageBundle(value: JsonObject): ReadBundle {
  const raw = rawEntries(value);
  if (!Array.isArray(raw)) return { ok: false, fault: raw };
  const read: Parsed[] = [];
  for (const entry of raw) {
    if (!Object.hasOwn(shapes, entry.type)) continue;
    const parsed = shapes[entry.type as ReadType].safeParse(entry.resource);
    if (!parsed.success) {
      const where = parsed.error.issues[0]?.path.join(".") ?? "";
      return { ok: false, fault: fault("REC_BAD_REQUEST", "structure", `${entry.type}.${where} does not have the shape that FHIR R4 gives it.`) };
    }
    read.push({ ...entry, resource: parsed.data });
  }
  return envelope(value, raw, read);
}

function envelope(value: JsonObject, raw: Raw[], read: Parsed[]): ReadBundle {
  const { id, timestamp } = value;
  if (typeof id !== "string" || !/^[A-Za-z0-9.-]{1,64}$/.test(id)) return refused("required", "Bundle.id must be present: letters, digits, dots and dashes, at most 64.");
  const at = typeof timestamp === "string" ? readInstant(timestamp) : null;
  if (at === null) return refused("required", "Bundle.timestamp must be present, as a FHIR instant.");
  const versionId = isObject(value.meta) && typeof value.meta.versionId === "string" ? value.meta.versionId : null;
  const ofType = <T extends ReadType>(type: T) => read.filter((one) => one.type === type) as (Parsed & Entry<T>)[];
  return {
    ok: true,
    bundle: {
      id,
      versionId,
      timestamp: at,
      firstType: raw[0]?.type ?? "",
      count: (type) => raw.filter((one) => one.type === type).length,
      all: ofType,
      resolve: (type, reference) => ofType(type).find((one) => reference === one.fullUrl || (one.id !== null && reference === `${type}/${one.id}`)) ?? null,
    },
  };
}

function rawEntries(value: JsonObject): Raw[] | Fault {
  const structure = (diagnostics: string) => fault("REC_BAD_REQUEST", "structure", diagnostics);
  if (value.resourceType !== "Bundle") return structure("The body is not a FHIR Bundle.");
  if (value.type !== "message") return fault("REC_BAD_REQUEST", "invariant", "Bundle.type must be message.");
  if (!Array.isArray(value.entry) || value.entry.length === 0) return fault("REC_BAD_REQUEST", "required", "Bundle.entry must be present.");
  if (value.entry.length > limits.entries) {
    return fault("REC_UNPROCESSABLE_ENTITY", "too-costly", `The message has more than ${limits.entries} entries.`);
  }
  const found = new Map<string, Raw>();
  for (const [index, entry] of (value.entry as unknown[]).entries()) {
    const raw = rawEntry(entry);
    if (raw === null) return structure(`Bundle.entry[${index}] needs a fullUrl and a resource with a resourceType.`);
    // A second resource of the same name could make a reference mean somebody else (FHIR R4 bdl-7).
    if (found.has(raw.fullUrl)) return fault("REC_BAD_REQUEST", "invariant", `Bundle.entry[${index}].fullUrl was used before in this bundle.`);
    found.set(raw.fullUrl, raw);
  }
  return [...found.values()];
}

function rawEntry(entry: unknown): Raw | null {
  if (!isObject(entry) || !isObject(entry.resource)) return null;
  const { fullUrl, resource } = entry;
  if (typeof fullUrl !== "string" || fullUrl === "" || typeof resource.resourceType !== "string") return null;
  return { fullUrl, type: resource.resourceType, id: typeof resource.id === "string" ? resource.id : null, resource };
}

function refused(issue: "required", diagnostics: string): ReadBundle {
  return { ok: false, fault: fault("REC_BAD_REQUEST", issue, diagnostics) };
}

const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;

/** A FHIR instant, or a dateTime that has a time and its zone: without a zone nobody knows when it was. Null for anything else. */
export function readInstant(text: string | undefined): Date | null {
  if (text === undefined || !instantPattern.test(text) || !isIsoDay(text.slice(0, 10))) return null;
  const instant = new Date(text);
  // Its zone can carry a time over either end of the calendar, where neither our rows nor ISO 8601's four digits go.
  return instant >= firstInstant && instant <= lastInstant ? instant : null;
}

const firstInstant = new Date("0001-01-01T00:00:00Z");
const lastInstant = new Date("9999-12-31T23:59:59.999Z");
