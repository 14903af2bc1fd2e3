import { assessmentReturns, assessmentSignatures } from "#db/schema/signatures.ts";
import { minutesAfter } from "./chance.ts";
import type { Told } from "./episode.ts";
import type { Member } from "./staff.ts";

/** Who wrote an assessment: whoever took the call, or the two of the car in which somebody learns. `first` gives the first signature. */
export function authorsOf({ story: { signing }, taker, night: { joint } }: Told): { first: Member; second: Member } {
  const learner = joint.members.find(({ isLearner }) => isLearner);
  const qualified = joint.members.find(({ isLearner }) => !isLearner);
  if (signing === null || !learner || !qualified) return { first: taker, second: taker };
  if (signing === "returned") return { first: learner, second: learner };
  return signing === "awaiting-countersign" ? { first: learner, second: qualified } : { first: qualified, second: learner };
}

/** What the second author, or the consultant nurse, did with it, as far as the story goes. The database says whom it waits for. */
export function tellSecondSignature(told: Told, assessmentId: string, signedOffAt: Date): void {
  const { story: { signing }, night: { batch, nurse } } = told;
  const at = minutesAfter(signedOffAt, 25);
  if (signing === "co-signed") {
    const { second } = authorsOf(told);
    batch.add(assessmentSignatures, { assessmentId, version: 1, signedBy: second.id, as: "co-author", signedAt: at });
    told.log("assessment.co-signed", at, second);
  }
  if (signing === "returned") {
    batch.add(assessmentReturns, { assessmentId, version: 1, returnedBy: nurse.id, returnedAt: at, words: "Say what makes tonight different from last week, and who is with them until the team comes. The rest reads well." });
    told.log("assessment.returned", at, nurse);
  }
}
