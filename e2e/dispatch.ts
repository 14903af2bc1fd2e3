import { randomUUID } from "node:crypto";
import { newId } from "#db/ids.ts";
import { intakeSenders } from "#db/schema/calls.ts";
import { changedExample, resourceIn, type LooseBundle } from "#server/intake/examples/example-message.ts";
import { hashIntakeKey, mintIntakeKey } from "#server/intake/intake-key.ts";
import type { Given } from "#test/make.ts";
import { setting } from "./settings.ts";

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64");

/** A dispatch system that has just been given its key. */
export async function givenDispatch(given: Given): Promise<{ senderId: string; ring: (message: string) => Promise<Response> }> {
  const [senderId, key] = [newId(), mintIntakeKey()];
  await given.db.insert(intakeSenders).values({ id: senderId, name: `Test dispatch ${senderId}`, keyHash: hashIntakeKey(key), createdAt: new Date() });
  const ring = (message: string) =>
    fetch(`${setting("TEST_BASE_URL")}/api/intake/$process-message`, {
      method: "POST",
      body: message,
      headers: {
        Authorization: `Bearer ${key}`,
        "Content-Type": "application/fhir+json",
        "X-Request-Id": randomUUID(),
        "X-Correlation-Id": randomUUID(),
        "NHSD-Target-Identifier": encoded({ value: "1", system: "https://fhir.nhs.uk/Id/dos-service-id" }),
        "NHSD-End-User-Organisation": encoded({ name: "Example ambulance dispatch" }),
        "NHSD-Requesting-Software": encoded({ name: "Example CAD" }),
      },
    });
  return { senderId, ring };
}

/** A call about somebody, ringing now: the *validation request* of the Booking and Referral Standard. */
export function ringingNow(patient: { family: string; given: string; bornOn: string; postcode: string }): string {
  const changed = changedExample("validation-new", (bundle) => {
    bundle.id = randomUUID();
    (resourceIn(bundle, "Encounter").identifier as { value: string }[])[0] = { value: `TEST-${newId().slice(-12)}` };
    Object.assign(resourceIn(bundle, "Patient"), { name: [{ use: "official", family: patient.family, given: [patient.given] }], birthDate: patient.bornOn, identifier: [] });
    addressOf(bundle).postalCode = patient.postcode;
  });
  const now = new Date();
  return changed.replaceAll("2026-03-02T22:05:00+00:00", now.toISOString()).replaceAll("2026-03-02T23:05:00+00:00", new Date(now.getTime() + 3_600_000).toISOString());
}

const addressOf = (bundle: LooseBundle) => (resourceIn(bundle, "Patient").address as { postalCode: string }[])[0] ?? { postalCode: "" };
