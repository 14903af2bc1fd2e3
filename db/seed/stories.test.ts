import { expect, test } from "vitest";
import { whyNotTogether } from "#domain/triage.ts";
import { urgencies } from "#domain/urgency.ts";
import { chanceFrom } from "./chance.ts";
import { makeStories, type Story } from "./stories.ts";

const stories = makeStories(chanceFrom(20260302), 6000);
const sent = ({ decision }: Story) => decision === "send-crew";

test("what was decided and how soon say the same thing, as the triage form would have them", () => {
  expect(stories.map(({ urgency, decision }) => whyNotTogether(urgency, decision)).filter((words) => words !== null)).toEqual([]);
});

test("a crew goes only to somebody who must be seen within three days", () => {
  const soon = urgencies.slice(0, urgencies.indexOf("soon") + 1);
  expect([...new Set(stories.filter(sent).map(({ urgency }) => urgency))].sort()).toEqual([...soon].sort());
});

test("every urgency is told somewhere", () => {
  expect(new Set(stories.map(({ urgency }) => urgency))).toEqual(new Set(urgencies));
});

test("only somebody whom a crew reached was taken anywhere", () => {
  expect(stories.filter((story) => story.conveyed && !sent(story))).toEqual([]);
  expect(stories.filter(({ outcome, conveyed }) => (outcome === "conveyed") !== conveyed).filter(({ stage }) => stage === "closed")).toEqual([]);
});
