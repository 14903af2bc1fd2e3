import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { PlanVersion } from "#domain/plan.ts";
import { Leaflet } from "./leaflet.tsx";

const by = { id: "1", name: "Ruth Osei" };
const written: PlanVersion = { version: 2, lines: [], answers: {}, reviewOn: "2026-09-01", reason: null, writtenAt: new Date("2026-08-14T02:00:00Z"), writtenBy: by, agreed: null };
const agreed: PlanVersion["agreed"] = { agreement: "fully", whoWasThere: "Sam", words: null, capacity: "not-in-doubt", capacityWords: null, copies: [], at: new Date("2026-08-15T09:00:00Z"), by };
const onPaper = (version: PlanVersion) => renderToStaticMarkup(<Leaflet kind="safety" version={version} calledName="Sam" plain={false} size="14" localLines={[]} nonce="n" />).replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

test("a printed plan says when it was made and with whom, and when it is looked at again", () => {
  const text = onPaper({ ...written, agreed });
  expect(text).toContain("Made on 15 August 2026 together with Ruth Osei.");
  expect(text).toContain("We look at this plan again on 1 September 2026.");
  expect(text).not.toContain("raft");
});

test("a printed plan that was not agreed is a draft on every sheet, with the day on which it was written", () => {
  const text = onPaper(written);
  expect(text).toContain("DRAFT");
  expect(text).toContain("Draft, not agreed yet. Made on 14 August 2026");
});
