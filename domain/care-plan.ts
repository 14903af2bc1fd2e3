/**
 * The care plan: what matters to the person, what they need, where they want to get to and who does what by when. Headings after the PRSB
 * Personalised Care and Support Plan v2.0 (About me; needs, goals and hopes, actions; contingency plan).
 */
import type { PlanForm } from "./plan-heading.ts";

export const carePlanForm: PlanForm = {
  kind: "care",
  title: "My care plan",
  headings: [
    { id: "matters", kind: "lines", title: "What matters to me", ask: "What is most important to you?" },
    { id: "needs", kind: "needs", title: "What I need, and where I want to get to", ask: "What is hard now? What would be better, and what is the first step?" },
    { id: "helps", kind: "lines", title: "What helps me", ask: "What helps when things are hard?" },
    { id: "makes-worse", kind: "lines", title: "What does not help me", ask: "What makes it worse?" },
    { id: "talking", kind: "lines", title: "How to talk to me", ask: "How should we speak to you? What should we call you? What should we not say?" },
    { id: "important-people", kind: "lines", title: "People who are important to me", ask: "Who matters to you, and what may they know?", rows: 3 },
    { id: "home", kind: "lines", title: "My home: children, animals, keys", ask: "Who or what must be looked after if you are away?", rows: 3 },
    { id: "medicines", kind: "lines", title: "My medicines, as I understand them", ask: "What do you take, what is it for, and how do you get on with it?", rows: 3 },
    { id: "triggers", kind: "lines", title: "What can set a crisis off", ask: "What has set it off before?", rows: 3 },
    { id: "then", kind: "lines", title: "What should happen then, and who should be told", ask: "If it begins again, what should happen first?", rows: 3 },
  ],
};
