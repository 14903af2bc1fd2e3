/**
 * The refusals of the Booking and Referral Standard, as its core guide (Error handling, Transactional integrity, Bundle processing) and
 * its API specification list them. We answer as the receiver, hence the REC_ prefix.
 */
const statusOfCode = {
  REC_BAD_REQUEST: 400,
  REC_UNAUTHORIZED: 401,
  REC_NOT_FOUND: 404,
  REC_METHOD_NOT_ALLOWED: 405,
  REC_NOT_ACCEPTABLE: 406,
  REC_CONFLICT: 409,
  REC_UNPROCESSABLE_ENTITY: 422,
  REC_TOO_MANY_REQUESTS: 429,
  REC_SERVER_ERROR: 500,
  REC_NOT_IMPLEMENTED: 501,
  REC_SERVICE_UNAVAILABLE: 503,
} as const;

export type HttpErrorCode = keyof typeof statusOfCode;

/** The FHIR R4 issue types that the standard pairs with its codes. */
export type IssueType =
  | "invalid" | "structure" | "required" | "value" | "invariant" | "not-supported" | "security" | "not-found" | "duplicate" | "conflict"
  | "too-long" | "too-costly" | "processing" | "throttled" | "exception" | "transient";

/** Why a request is refused. `diagnostics` is for the sender's developers and never holds anything about a patient. */
export type Fault = { status: number; code: HttpErrorCode; issue: IssueType; diagnostics: string; /** Seconds. */ retryAfter?: number };

/** A refusal of the standard. `status` only where HTTP knows a closer one than the code's own (413, 415). */
export function fault(code: HttpErrorCode, issue: IssueType, diagnostics: string, status: number = statusOfCode[code]): Fault {
  return { status, code, issue, diagnostics };
}

export type OperationOutcome = ReturnType<typeof operationOutcome>;

/** The body that goes with a refusal: one error issue with the standard's code and a sentence on what to change. */
export function operationOutcome(refusal: Fault) {
  return {
    resourceType: "OperationOutcome" as const,
    meta: { profile: ["https://fhir.hl7.org.uk/StructureDefinition/UKCore-OperationOutcome"] },
    issue: [
      {
        severity: "error" as const,
        code: refusal.issue,
        details: {
          coding: [
            {
              system: "https://fhir.nhs.uk/CodeSystem/http-error-codes",
              code: refusal.code,
              display: `${refusal.status} - ${refusal.code}`,
            },
          ],
        },
        diagnostics: refusal.diagnostics,
      },
    ],
  };
}
