import { expect, test } from "vitest";
import { comaScaleIn, comaScaleTotal, comaScaleWords } from "./coma-scale.ts";

test.each([
  [{ "gcs-eyes": "e4", "gcs-verbal": "v5", "gcs-motor": "m6" }, 15, "E4 V5 M6, 15 of 15"],
  [{ "gcs-eyes": "e1", "gcs-verbal": "v1", "gcs-motor": "m1" }, 3, "E1 V1 M1, 3 of 15"],
  [{ "gcs-eyes": "e4", "gcs-verbal": "v4", "gcs-motor": "m6" }, 14, "E4 V4 M6, 14 of 15"],
  [{ "gcs-eyes": "e4", "gcs-verbal": "nt", "gcs-motor": "m6" }, null, "E4 V NT M6, no total: a part was not testable"],
  [{ "gcs-eyes": "e4", "gcs-motor": "m6" }, null, "E4 V – M6, no total: a part is missing"],
  [{ "gcs-eyes": "e5" }, null, ""],
  [{}, null, ""],
])("%j", (answers, total, words) => {
  expect(comaScaleTotal(comaScaleIn(answers))).toBe(total);
  expect(comaScaleWords(comaScaleIn(answers))).toBe(words);
});
