import { expect, test } from "vitest";
import { contentInOrder, contentToSend, proposedContent } from "./referral-content.ts";

const empty = { callersWords: "", triage: null, wants: "", account: "", impression: "", assessmentPlan: "", ifWorse: "", planLines: [] };

test("a draft out of the record says who wants what, what we think and what was planned", () => {
  const draft = proposedContent({ ...empty, callersWords: "He cannot go on", wants: "To sleep", impression: "Exhausted and hopeless", triage: { urgency: "urgent", reason: "Alone tonight", decidedAt: new Date(0) }, planLines: ["Ring his sister"] });
  expect(draft.situation).toBe("He cannot go on\n\nWhat they would like to happen: To sleep");
  expect(draft.assessment).toBe("Exhausted and hopeless\n\nTriage: urgent, within 24 hours. Alone tonight");
  expect(draft.recommendation).toBe("From the care plan: Ring his sister");
});

test("an empty record proposes nothing", () => expect(proposedContent(empty)).toEqual({ situation: "", background: "", assessment: "", recommendation: "" }));

test("what is sent is the facts, what was written, and by whom; the reason for overriding stays with us", () => {
  const written = { situation: "S", background: " ", assessment: "A", recommendation: "R", reasonCode: "18", words: "See her tonight", urgency: "urgent", consentBasis: "vital-interests", sentByName: "Pat", sentByRole: "paramedic" } as const;
  const sent = contentToSend([{ label: "Person", text: "JONES, Sam" }], written);
  expect(Object.keys(sent)).toEqual(["Person", "Urgency", "Reason", "Situation", "Assessment", "Recommendation", "Shared because", "Referred by"]);
  expect(sent.Reason).toBe("In crisis\n\nSee her tonight");
});

test("the order of reading survives a store that keeps none", () => {
  const shuffled = { Reason: "r", Person: "p", "An older heading": "o", Situation: "s" };
  expect(contentInOrder(shuffled).map(({ label }) => label)).toEqual(["Person", "Reason", "Situation", "An older heading"]);
});
