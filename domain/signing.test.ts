import { describe, expect, test } from "vitest";
import type { Actor } from "./actor.ts";
import { offeredSignature, returnedVersion, signingState, standingVersion, whyNotCoSign, whyNotCountersign, whyNotSignAgain, whyNotSignAs } from "./signing.ts";
import type { SignedVersion, Signing } from "./signing.ts";

const at = new Date("2026-11-22T02:10:00Z");
const later = new Date("2026-11-22T03:00:00Z");
const actor = (id: string, role: Actor["role"]): Actor => ({ id, name: id, role, duty: null });
const [author, partner, nurse, stranger, administrator] = [actor("author", "paramedic"), actor("partner", "mental-health-practitioner"), actor("nurse", "consultant-nurse"), actor("stranger", "paramedic"), actor("admin", "administrator")];

const version = (more: Partial<SignedVersion> = {}): SignedVersion => ({ version: 1, by: author, at, needsCountersign: false, signatures: [], returned: null, ...more });
const returned = { by: nurse, at: later, words: "Say what makes today different" };
const countersigned = { signatures: [{ as: "countersign", by: nurse, at: later }] } as const;
const coSigned = { signatures: [{ as: "co-author", by: partner, at: later }] } as const;
const awaitsPartner = { kind: "co-author", who: partner } as const;
const awaitsSomebody = { kind: "countersign", who: null } as const;

const signing = (versions: SignedVersion[], awaited: Signing["awaited"] = [], reader: Partial<Signing["reader"]> = {}): Signing => ({ versions, awaited, reader: { isLearner: false, hasPart: true, ...reader } });
const learners = (more: Partial<SignedVersion> = {}) => version({ needsCountersign: true, ...more });

describe("how far signing has come", () => {
  test.each([
    ["nobody has signed", signing([]), "draft"],
    ["one author signed alone", signing([version()]), "final"],
    ["a second author has yet to sign", signing([version()], [awaitsPartner]), "awaiting-co-sign"],
    ["both authors signed", signing([version(coSigned)]), "final"],
    ["a learner signed", signing([learners()], [awaitsSomebody]), "awaiting-countersign"],
    ["a learner signed, and a second author has yet to", signing([learners()], [awaitsSomebody, awaitsPartner]), "awaiting-countersign"],
    ["a learner's was countersigned, the second author has yet to sign", signing([learners(countersigned)], [awaitsPartner]), "awaiting-co-sign"],
    ["a learner's was countersigned", signing([learners(countersigned)]), "final"],
    ["a learner's was returned", signing([learners({ returned })], [{ kind: "revision", who: author }]), "returned"],
    ["it was signed again after that", signing([learners({ returned }), learners({ version: 2 })], [awaitsSomebody]), "awaiting-countersign"],
    ["it was returned twice", signing([learners({ returned }), learners({ version: 2, returned })]), "returned"],
    ["the second version was countersigned", signing([learners({ returned }), learners({ version: 2, ...countersigned })]), "final"],
  ] as const)("%s", (_name, now, state) => expect(signingState(now)).toBe(state));

  test("the newest version stands unless it was returned, and a returned one is known as such", () => {
    expect(standingVersion(signing([learners({ returned }), learners({ version: 2 })]))?.version).toBe(2);
    expect(standingVersion(signing([learners({ returned })]))).toBeNull();
    expect(returnedVersion(signing([learners({ returned })]))?.returned.words).toBe(returned.words);
    expect(returnedVersion(signing([version()]))).toBeNull();
    expect(returnedVersion(signing([]))).toBeNull();
  });
});

describe("co-signing", () => {
  test.each([
    ["is for the second author", signing([version()]), partner, null],
    ["is for a learner too, who wrote in it", signing([version()], [], { isLearner: true }), partner, null],
    ["is for a learner beside a learner", signing([learners()], [], { isLearner: true }), partner, null],
    ["is for clinicians", signing([version()]), administrator, "role.not-clinical"],
    ["needs a first signature", signing([]), partner, "assessment.not-signed-off"],
    ["is not for what was returned", signing([learners({ returned })]), partner, "assessment.not-signed-off"],
    ["is not for the first signer", signing([version()]), author, "signature.given-already"],
    ["happens once", signing([version(coSigned)]), partner, "signature.given-already"],
    ["is not for somebody who had no part in it", signing([version()], [], { hasPart: false }), stranger, "signature.no-part-in-it"],
    ["gives way to a countersignature where one is needed", signing([learners()]), partner, "signature.countersign-instead"],
    ["goes on once somebody else has countersigned", signing([learners(countersigned)]), partner, null],
  ] as const)("%s", (_name, now, who, refusal) => expect(whyNotCoSign(now, who)).toBe(refusal));
});

describe("countersigning", () => {
  test.each([
    ["is for a qualified colleague who had a part in it", signing([learners()]), partner, null],
    ["is for a consultant nurse who had none", signing([learners()], [], { hasPart: false }), nurse, null],
    ["is for clinicians", signing([learners()]), administrator, "role.not-clinical"],
    ["is never for the learner themselves", signing([learners()], [], { isLearner: true }), author, "signature.own"],
    ["is never for the signer, though they have qualified since", signing([learners()]), author, "signature.own"],
    ["is not for another learner", signing([learners()], [], { isLearner: true }), partner, "signature.learner-countersigns-nothing"],
    ["is not for a clinician who had no part in it", signing([learners()], [], { hasPart: false }), stranger, "signature.no-part-in-it"],
    ["is not needed where nobody is learning", signing([version()]), nurse, "signature.no-countersign-needed"],
    ["happens once", signing([learners(countersigned)]), partner, "signature.countersigned-already"],
    ["needs something signed", signing([]), nurse, "assessment.not-signed-off"],
    ["is not for what was returned", signing([learners({ returned })]), nurse, "assessment.not-signed-off"],
    ["is not for a co-author who has signed", signing([learners(coSigned)]), partner, "signature.given-already"],
  ] as const)("%s", (_name, now, who, refusal) => expect(whyNotCountersign(now, who)).toBe(refusal));
});

test.each([
  ["the second author co-signs", signing([version()]), partner, "co-author"],
  ["a qualified second author countersigns what a learner signed", signing([learners()]), partner, "countersign"],
  ["a consultant nurse countersigns what a learner signed", signing([learners()], [], { hasPart: false }), nurse, "countersign"],
  ["a consultant nurse has nothing to sign where nobody is learning", signing([version()], [], { hasPart: false }), nurse, null],
  ["the first signer has nothing more to sign", signing([version()]), author, null],
] as const)("what is offered: %s", (_name, now, who, as) => expect(offeredSignature(now, who)).toBe(as));

test.each([
  ["the version that was read", 2, null],
  ["an older one", 1, "signature.other-version"],
  ["one that is not there", 3, "signature.other-version"],
] as const)("what is signed is %s", (_name, read, refusal) => {
  const now = signing([learners({ returned }), learners({ version: 2 })]);
  expect(whyNotSignAs(now, nurse, { as: "countersign", version: read })).toBe(refusal);
});

test.each([
  ["never returned", signing([]), [{ writtenAt: at }], null],
  ["returned and untouched", signing([learners({ returned })]), [{ writtenAt: at }], "assessment.nothing-revised"],
  ["returned and revised", signing([learners({ returned })]), [{ writtenAt: at }, { writtenAt: new Date(later.getTime() + 1) }], null],
] as const)("signing again: %s", (_name, now, sections, refusal) => expect(whyNotSignAgain(now, sections)).toBe(refusal));
