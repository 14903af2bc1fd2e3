import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { tagsIn, textOf } from "../tags-in.ts";
import { AlertStrip } from "./alert-strip.tsx";
import { ClinicalDate, Since } from "./clinical-date.tsx";
import { Due } from "./due.tsx";
import { IdentityCard } from "./identity-card.tsx";
import { PatientBanner, type KnownPerson } from "./patient-banner.tsx";
import { PriorityMark } from "./priority-mark.tsx";

const now = new Date("2026-08-14T13:07:00Z");
const minute = 60_000;

const sam: KnownPerson = {
  kind: "known", personId: "sam", familyName: "Jones", givenName: "Sam", title: "Mr", preferredName: "Sammy", pronouns: "he/him", bornOn: "1980-08-14", approximateAge: null,
  diedOn: null, gender: "Male", nhsNumber: "9991234004", nhsNumberVerified: true, restricted: false, address: { lines: ["12 High Street"], postcode: "nw14aa" },
  phones: [{ kind: "Mobile", number: "07700900457", caution: "Do not leave a message" }], email: null, needs: ["One question at a time"], allergies: { state: "known", text: "penicillin" }, alerts: [],
};

const banner = (more: Partial<KnownPerson> = {}) => renderToStaticMarkup(<PatientBanner patient={{ ...sam, ...more }} now={now} />);
const zoneOne = (more: Partial<KnownPerson> = {}) => textOf(banner(more).split("<details")[0] ?? "");

test("the banner names the person, born, gender, NHS number in that order, without a colon after a label", () => {
  expect(zoneOne()).toBe("JONES, Sam (Mr) NHS No. 999 123 4004 Copy NHS number Preferred name Sammy Pronouns he/him Born 14-Aug-1980 14 August 1980 (46y) Gender Male NHS No. 999 123 4004 Copy NHS number");
  expect(tagsIn(banner(), "section")[0]).toMatchObject({ "aria-label": "Patient" });
});

test("a person who has died has a banner of another pattern, the date and the age at death, and no age today", () => {
  const died = banner({ diedOn: "2026-01-02" });
  expect(died).toContain("patient-banner--died");
  expect(zoneOne({ diedOn: "2026-01-02" })).toContain("Born 14-Aug-1980 14 August 1980 Died 02-Jan-2026 2 January 2026 Age at Death 45y Gender Male");
});

test("what is not known is said in words, never a question mark", () => {
  const unknown = zoneOne({ bornOn: null, nhsNumber: null, gender: "Not known", title: null, preferredName: null });
  expect(unknown).toBe("JONES, Sam NHS No. Not known Pronouns he/him Born Not known Gender Not known NHS No. Not known");
  expect(zoneOne({ bornOn: null, approximateAge: "40y" })).toContain("Born Not known (about 40y)");
  expect(zoneOne({ nhsNumberVerified: false })).toContain("999 123 4004 not verified");
});

test("a number is copied as other systems want it, and one that is not ten digits is not", () => {
  expect(tagsIn(banner(), "button").map((button) => button["data-copy"])).toEqual(["9991234004", "9991234004", "07700900457"]);
  expect(banner({ nhsNumber: "999 123" })).not.toContain('data-copy="999123"');
  expect(tagsIn(banner(), "span").filter(({ role }) => role === "status"), "what came of it is read out").toHaveLength(3);
});

test("nobody who has died is rung by a press, nor their number copied", () => {
  const died = banner({ diedOn: "2026-01-02" });
  expect(textOf(died)).toContain("Mobile 07700 900457");
  expect(died).not.toMatch(/tel:|data-copy="07700900457"/);
});

test("how to ring safely stands at the number; a restricted record hides address and numbers", () => {
  expect(textOf(banner())).toContain("Mobile 07700 900457 Copy number 07700 900457 Do not leave a message");
  const unsafe = banner({ phones: [{ kind: "Mobile", number: "07700900457", caution: "Not safe to ring", neverRing: true }] });
  expect(textOf(unsafe)).toContain("Mobile 07700 900457 Not safe to ring");
  expect(unsafe, "no press rings it").not.toContain("tel:");
  const restricted = banner({ restricted: true, email: "sam@example.org" });
  expect(textOf(restricted)).toContain("Address Restricted record: not shown Phone and email Restricted record: not shown");
  expect(restricted).not.toMatch(/High Street|07700|tel:|example\.org/);
});

test("an unknown caller has a banner too, with the call and the number to ring back", () => {
  const caller = renderToStaticMarkup(<PatientBanner now={now} patient={{ kind: "unknown", callReference: "26-081234", callerNumber: "02079460018", alerts: [] }} />);
  expect(textOf(caller)).toBe("Unknown patient Call 26-081234 Caller’s number 020 7946 0018 Copy number 020 7946 0018");
  expect(caller).toContain("patient-banner--unknown");
});

test.each([
  ["known", "Known allergies: penicillin"],
  ["none-known", "No known allergies"],
  ["not-recorded", "Allergies not recorded"],
  ["unavailable", "Allergies unavailable"],
] as const)("allergies %s", (state, words) => {
  const strip = renderToStaticMarkup(<AlertStrip allergies={{ state, text: state === "known" ? "penicillin" : null }} chips={[]} />);
  expect(textOf(strip)).toBe(words);
  expect(strip.includes("alert-chip--strong")).toBe(state === "known");
  // On a page without the entries there is nothing to jump to.
  expect(strip).not.toContain("href");
});

test("six alerts are shown and the rest counted; administrators see no allergies", () => {
  const chips = Array.from({ length: 8 }, (_, at) => ({ kind: "safeguarding" as const, text: `Alert ${at}` }));
  expect(textOf(renderToStaticMarkup(<AlertStrip chips={chips} />))).toBe("Alert 0 Alert 1 Alert 2 Alert 3 Alert 4 Alert 5 +2 more");
  expect(textOf(banner({ allergies: null }))).not.toMatch(/allerg/i);
});

test("each alert leads to its entry in the record, and what is left over to all of them", () => {
  const chips = [{ kind: "people" as const, text: "Must not be told: Dan", part: "people" as const }, ...Array.from({ length: 6 }, (_, at) => ({ kind: "safeguarding" as const, text: `Alert ${at}`, part: "alerts" as const }))];
  const strip = renderToStaticMarkup(<AlertStrip allergies={{ state: "known", text: "penicillin" }} chips={chips} recordHref="/people/sam" />);
  expect(tagsIn(strip, "a").map(({ href }) => href)).toEqual(["/people/sam#alerts", "/people/sam#people", ...Array<string>(4).fill("/people/sam#alerts"), "/people/sam#alerts"]);
  expect(renderToStaticMarkup(<AlertStrip chips={chips} />)).not.toContain("<a");
});

test("what whoever speaks to them does differently stands in words with the address and the numbers", () => {
  expect(textOf(banner())).toContain("Communication and adjustments One question at a time");
});

test("nothing in the banner is a level of risk, and no label ends with a colon", () => {
  expect(textOf(banner())).not.toMatch(/\brisk\b/i);
  expect(banner()).not.toMatch(/fact__label">[^<]*:</);
});

test("a date is read out in full, and a relative time never stands alone", () => {
  expect(renderToStaticMarkup(<ClinicalDate at="2026-08-14" />)).toContain('dateTime="2026-08-14"');
  expect(textOf(renderToStaticMarkup(<ClinicalDate at="2026-08-14" day />))).toBe("Fri 14-Aug-2026 14 August 2026");
  expect(textOf(renderToStaticMarkup(<Since at={new Date(now.getTime() - 12 * minute)} now={now} />))).toBe("12min (since 13:55 )");
});

test("what is over says so with a word, a shape and the time it was due", () => {
  const due = (minutes: number) => renderToStaticMarkup(<Due at={new Date(now.getTime() + minutes * minute)} now={now} soon={5 * minute} />);
  expect(textOf(due(8))).toBe("14:15 8min left");
  expect(due(4)).toContain("due--soon");
  expect(textOf(due(-13))).toBe("13:54 13min over");
  expect(due(-13)).toContain("<svg");
});

test("each priority has its own shape and says its name in full", () => {
  const marks = (["C1", "C2", "C3", "C4", "C5", "call-back"] as const).map((priority) => renderToStaticMarkup(<PriorityMark priority={priority} />));
  expect(new Set(marks.map((mark) => tagsIn(mark, "path")[0]?.["d"])).size).toBe(6);
  expect(marks.map(textOf)).toEqual(["C1 Category 1", "C2 Category 2", "C3 Category 3", "C4 Category 4", "C5 Category 5", "Call back"]);
});

test("a search result shows what matched in bold, what differs in words, and hides a restricted address", () => {
  const card = renderToStaticMarkup(<IdentityCard person={{ ...sam, restricted: true, lastContactOn: null }} today={now} matched={["name"]} differs="year of birth" nameAlert action={<a href="/x">View</a>} />);
  expect(card.match(/<strong[^>]*>([^<]*)/g)).toEqual(['<strong class="matched">JONES, Sam (Mr)']);
  expect(textOf(card)).toContain("Name alert");
  expect(textOf(card)).toContain("Differs: year of birth");
  expect(card).not.toContain("High Street");
});
