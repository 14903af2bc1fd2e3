/**
 * The safety plan: six steps in the order in which somebody would use them, what keeps them going, and what crews should know. The order is the
 * widely used one (warning signs, own ways, company, people, professionals, surroundings; Stanley and Brown 2012); the form of that name is
 * copyright, so every heading and question here is our own.
 */
import type { PlanForm } from "./plan-heading.ts";

export const safetyPlanForm: PlanForm = {
  kind: "safety",
  title: "My safety plan",
  headings: [
    { id: "signs", kind: "lines", title: "How I know that it is getting bad again", ask: "What do you notice first: thoughts, feelings, what you do or stop doing?" },
    { id: "alone", kind: "lines", title: "What I can do on my own", ask: "What has got you through an hour like that before?" },
    { id: "company", kind: "lines", title: "Where I can go, and who I can be with", ask: "Where do your thoughts go elsewhere? Nobody there needs to know how you feel." },
    { id: "people", kind: "contacts", title: "Who I can tell", ask: "Whom could you tell that it is bad, day or night?" },
    { id: "services", kind: "lines", title: "Professionals and services I can turn to", ask: "Who treats you, and how do you reach them? The national lines are printed on every plan.", rows: 3 },
    { id: "surroundings", kind: "lines", title: "How we make it harder to act on those thoughts", ask: "What would you use, and who could put distance between you and it?" },
    { id: "reasons", kind: "lines", title: "What keeps me going", ask: "What or who would you stay for, even for one more day?" },
    { id: "crews", kind: "lines", title: "What I want crews to know", ask: "What should we do when we come, and what must we not do?" },
    { id: "obstacles", kind: "lines", title: "What could stop me using this plan, and what then", ask: "How likely are you to use it? What would get in the way? Where will you keep it?", rows: 3 },
  ],
};
