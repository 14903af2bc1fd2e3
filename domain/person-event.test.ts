import { expect, test } from "vitest";
import { episodeEventKinds } from "./episode-event.ts";
import { isEpisodeEvent, kindsIn, personEventKinds, timelineGroups, usualGroups } from "./person-event.ts";

test("every kind of event stands in exactly one group, so that no filter hides one for good", () => {
  expect(kindsIn(timelineGroups).sort()).toEqual([...episodeEventKinds, ...personEventKinds].sort());
});

test("who had the case is left out until it is asked for, and nothing else", () => {
  expect(timelineGroups.filter((group) => !usualGroups.includes(group))).toEqual(["owners"]);
  expect(kindsIn(usualGroups)).not.toContain("strip");
});

test("a kind belongs to a crisis or to the person", () => {
  expect(isEpisodeEvent("triage")).toBe(true);
  expect(isEpisodeEvent("alert")).toBe(false);
});
