/** Physical examination, by system. What was not looked at says so: an empty box is not a normal finding. */
import { text, threeState } from "./assessment-question.ts";
import type { Question } from "./assessment-question.ts";

const systems: readonly { id: string; label: string; hint: string }[] = [
  { id: "general", label: "General", hint: "Weight loss, drinking and eating, pain, temperature to touch, self-care" },
  { id: "heart", label: "Heart and circulation", hint: "Pulse, colour, ankles, ECG with its reading and QTc" },
  { id: "chest", label: "Chest", hint: "Air entry, sounds, cough" },
  { id: "abdomen", label: "Abdomen", hint: "Soft or tender, vomiting, last bowel movement, bladder" },
  { id: "nerves", label: "Nervous system", hint: "Walking, weakness, shaking, stiffness, eyes, fits" },
  { id: "skin", label: "Skin and wounds", hint: "Self-harm wounds and how they were treated, injection sites, pressure areas, bruises. Ask first, look with a chaperone where possible." },
];

export const physicalExaminationQuestions: readonly Question[] = [
  threeState("agrees", "Do they agree to be examined?"),
  ...systems.map(({ id, label, hint }) => text(id, label, { hint, rows: 2, notAssessable: true })),
  text("findings", "What needs to be done about it", { rows: 3 }),
];
