import { expect, test } from "vitest";
import { originOf, type DetailOrigin } from "./detail-origin.ts";

const origin = (source: string, day: number): DetailOrigin => ({ at: new Date(Date.UTC(2026, 0, day)), by: "A", source });
const added = origin("The caller", 1);

test.each([
  ["nothing was ever changed", {}, "The caller"],
  ["another detail was changed", { gpPractice: origin("Her GP", 5) }, "The caller"],
  ["one of its parts was changed", { postcode: origin("The person", 5) }, "The person"],
  ["its parts were changed at different times: the newest counts", { addressLine1: origin("Her sister", 4), postcode: origin("The person", 9), town: origin("A letter", 6) }, "The person"],
] as const)("an address, where %s", (_name, changed, source) => expect(originOf("address", { changed, added }).source).toBe(source));
