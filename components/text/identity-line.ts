import type { PersonNameParts } from "#domain/name-order.ts";
import { clinicalDate } from "./clinical-date.ts";
import { nhsNumberText } from "./nhs-number-text.ts";
import { personNameText } from "./person-name-text.ts";

type Known = PersonNameParts & { kind: "known"; bornOn: string | null; nhsNumber: string | null };
type Unknown = { kind: "unknown"; callReference: string };

/** `JONES, Sam (Mr)  Born 14-Aug-1980  NHS No. 999 123 4004`: who a printed sheet is about, on one line. */
export function identityLine(patient: Known | Unknown | null): string {
  if (patient === null) return "Restricted record";
  if (patient.kind === "unknown") return `Name not known, call ${patient.callReference}`;
  const { bornOn, nhsNumber } = patient;
  return [personNameText(patient), bornOn && `Born ${clinicalDate(bornOn)}`, nhsNumber && `NHS No. ${nhsNumberText(nhsNumber)}`].filter(Boolean).join("  ");
}
