import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Identity } from "#domain/person.ts";
import { tagsIn, textOf } from "../tags-in.ts";
import { ListedPersonOrWords } from "./listed-person.tsx";

const now = new Date("2026-08-14T13:07:00Z");
const olu = { id: "a", restricted: false, familyName: "Draftwell", givenName: "Olu", title: null, bornOn: "1999-03-02", diedOn: null, approximateAge: null, nhsNumber: "9991234012", nhsNumberStanding: "verified" } as Identity;
const listed = (personId: string | null, identity: Identity, { href, alerts = [] }: { href?: string; alerts?: string[] } = {}) =>
  renderToStaticMarkup(<ListedPersonOrWords personId={personId} identities={new Map([["a", identity]])} alerts={new Set(alerts)} now={now} href={href} />).replaceAll("\u00A0", " ");

test("a person on a list is told apart by name, date of birth and NHS number, and marked where another name is similar", () => {
  expect(textOf(listed("a", olu))).toBe("DRAFTWELL, Olu Born 02-Mar-1999 2 March 1999 (27y) NHS No. 999 123 4012");
  expect(textOf(listed("a", olu, { alerts: ["a"] }))).toContain("DRAFTWELL, Olu Name alert Born");
  expect(textOf(listed("a", { ...olu, nhsNumberStanding: "unverified" }))).toContain("999 123 4012 not verified");
  expect(textOf(listed("a", { ...olu, bornOn: null, approximateAge: 40, nhsNumber: null }))).toBe("DRAFTWELL, Olu Born Not known (about 40y)");
});

test("of a restricted person, or one who is not the reader's to see, a list says neither name nor address", () => {
  for (const html of [listed("a", { ...olu, restricted: true }, { href: "/episodes/1", alerts: ["a"] }), listed("b", olu, { href: "/episodes/1" })]) expect(html).toBe("Restricted record");
});

test("somebody unknown is said to be so, and still leads to their call", () => {
  expect(listed(null, olu)).toBe("Not identified");
  expect(tagsIn(listed(null, olu, { href: "/episodes/1" }), "a")[0]).toMatchObject({ href: "/episodes/1" });
});
