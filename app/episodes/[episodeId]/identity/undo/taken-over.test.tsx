import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { textOf } from "#components/tags-in.ts";
import { TakenOver } from "./taken-over.tsx";

const section = { assessmentId: "a", section: "history", version: 2, answers: { medical: "Asthma" }, toReview: ["medical"], unreviewed: [], isSigned: false } as const;
const alert = { id: "1", kind: "allergy", words: "Penicillin", recordedAt: new Date("2026-08-14T13:05:00Z"), recordedByName: "A Khan" } as const;
const told = (sections: readonly unknown[], alerts: readonly unknown[]) =>
  textOf(renderToStaticMarkup(<TakenOver named="Sam Jones" episodeId="e" sections={sections as never} alerts={alerts as never} />));

test("before a link is undone it is said which sections have to be reviewed again", () => {
  expect(told([section], [])).toMatch(/copied from the record of Sam Jones into these sections.*reviewed again before the assessment can be signed: History and allergies/);
});

test("what was signed with such text is told by itself: it cannot be changed", () => {
  expect(told([{ ...section, isSigned: true }], [])).toMatch(/signed with text copied from the record of Sam Jones.*History and allergies/);
});

test("alerts recorded meanwhile stay with the person, and are listed with who recorded them", () => {
  expect(told([], [alert])).toMatch(/recorded on the record of Sam Jones stays there.*Allergy: Penicillin.*A Khan/);
  expect(told([], [])).toContain("No alert was recorded on it since the link.");
});
