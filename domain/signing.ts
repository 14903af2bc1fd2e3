/**
 * Signing by one, two or three people. The first signature freezes a version of the text; whoever wrote in it too co-signs that same version;
 * a learner's needs somebody qualified behind it, who countersigns or returns it. A returned version stays as it was signed, and the next one
 * is written from it. Law and practice: HCPC Standards 2024, 4.7–4.8 and 10; NMC Code, 10 and 11 (delegation and countersigning).
 */
import { isClinician } from "./actor.ts";
import type { Actor } from "./actor.ts";
import type { Refusal } from "./refusals.ts";

/** Signatures after the first one. */
export const laterSignatures = ["co-author", "countersign"] as const;
export type LaterSignature = (typeof laterSignatures)[number];

export const laterSignatureLabels: Record<LaterSignature, string> = { "co-author": "Co-signed by", countersign: "Countersigned by" };
/** What pressing the button does. */
export const laterSignatureVerbs: Record<LaterSignature, string> = { "co-author": "Co-sign", countersign: "Countersign" };

/** What an assessment waits for once it was signed: a co-author, somebody qualified, or its returned text's next version. */
export const awaitedKinds = ["co-author", "countersign", "revision"] as const;
export type AwaitedKind = (typeof awaitedKinds)[number];

export type Signer = { id: string; name: string };
export type Signature = { as: LaterSignature; by: Signer; at: Date };
export type Return = { by: Signer; at: Date; words: string };

/** One signed version of the text. */
export type SignedVersion = {
  version: number;
  by: Signer;
  at: Date;
  /** A learner signed it. */
  needsCountersign: boolean;
  /** The other signatures, oldest first. */
  signatures: readonly Signature[];
  returned: Return | null;
};

/** Everything about the signatures of one assessment, and what the reader is to it. */
export type Signing = {
  /** Oldest first. */
  versions: readonly SignedVersion[];
  /** Whose signature of the standing version is missing. */
  awaited: readonly { kind: AwaitedKind; who: Signer | null }[];
  reader: {
    isLearner: boolean;
    /** Wrote in it, or belongs to a crew that was sent. */
    hasPart: boolean;
  };
};

export type SigningState = "draft" | "returned" | "awaiting-countersign" | "awaiting-co-sign" | "final";

export const signingStateLabels: Record<SigningState, string> = {
  draft: "Draft, not signed",
  returned: "Returned for revision",
  "awaiting-countersign": "Signed, waits for a countersignature",
  "awaiting-co-sign": "Signed, waits for a co-author",
  final: "Signed",
};

type Versions = Pick<Signing, "versions">;

/** The version that stands: the newest, unless it was returned. */
export function standingVersion({ versions }: Versions): SignedVersion | null {
  const newest = versions.at(-1);
  return newest === undefined || newest.returned !== null ? null : newest;
}

/** The version that was returned and not yet signed again. */
export function returnedVersion({ versions }: Versions): (SignedVersion & { returned: Return }) | null {
  const newest = versions.at(-1);
  return newest?.returned ? { ...newest, returned: newest.returned } : null;
}

const isCountersigned = ({ signatures }: SignedVersion): boolean => signatures.some((signature) => signature.as === "countersign");

/** Somebody qualified has yet to stand behind it. */
export const lacksCountersign = (version: SignedVersion): boolean => version.needsCountersign && !isCountersigned(version);

/** How far signing has come. A countersignature is waited for before a co-author: the text may still be returned. */
export function signingState(signing: Pick<Signing, "versions" | "awaited">): SigningState {
  const standing = standingVersion(signing);
  if (standing === null) return returnedVersion(signing) === null ? "draft" : "returned";
  if (lacksCountersign(standing)) return "awaiting-countersign";
  return signing.awaited.some(({ kind }) => kind === "co-author") ? "awaiting-co-sign" : "final";
}

const hasSigned = ({ by, signatures }: SignedVersion, id: string): boolean => by.id === id || signatures.some((signature) => signature.by.id === id);

/** May this clinician sign as the second author? Whoever wrote in it or was there with the crew, and has not signed. */
export function whyNotCoSign(signing: Signing, actor: Actor): Refusal | null {
  if (!isClinician(actor.role)) return "role.not-clinical";
  const standing = standingVersion(signing);
  if (standing === null) return "assessment.not-signed-off";
  if (hasSigned(standing, actor.id)) return "signature.given-already";
  if (!signing.reader.hasPart) return "signature.no-part-in-it";
  return lacksCountersign(standing) && !signing.reader.isLearner ? "signature.countersign-instead" : null;
}

/** May this clinician countersign what a learner signed, or return it? Somebody qualified who was part of it, or a consultant nurse; never its signer. */
export function whyNotCountersign(signing: Signing, actor: Actor): Refusal | null {
  if (!isClinician(actor.role)) return "role.not-clinical";
  const standing = standingVersion(signing);
  if (standing === null) return "assessment.not-signed-off";
  if (!standing.needsCountersign) return "signature.no-countersign-needed";
  if (isCountersigned(standing)) return "signature.countersigned-already";
  if (hasSigned(standing, actor.id)) return standing.by.id === actor.id ? "signature.own" : "signature.given-already";
  if (signing.reader.isLearner) return "signature.learner-countersigns-nothing";
  return signing.reader.hasPart || actor.role === "consultant-nurse" ? null : "signature.no-part-in-it";
}

/** The signature that this clinician may give now, or null. */
export function offeredSignature(signing: Signing, actor: Actor): LaterSignature | null {
  if (whyNotCountersign(signing, actor) === null) return "countersign";
  return whyNotCoSign(signing, actor) === null ? "co-author" : null;
}

/** May this signature of this version still be given? The version that was read is the one that is signed. */
export function whyNotSignAs(signing: Signing, actor: Actor, { as, version }: { as: LaterSignature; version: number }): Refusal | null {
  const refusal = as === "countersign" ? whyNotCountersign(signing, actor) : whyNotCoSign(signing, actor);
  return refusal ?? (standingVersion(signing)?.version === version ? null : "signature.other-version");
}

/** Signed again only once something was written since it came back. */
export function whyNotSignAgain(signing: Versions, sections: readonly { writtenAt: Date }[]): Refusal | null {
  const back = returnedVersion(signing);
  return back === null || sections.some(({ writtenAt }) => writtenAt > back.returned.at) ? null : "assessment.nothing-revised";
}
