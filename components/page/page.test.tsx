import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { tagsIn, textOf } from "../tags-in.ts";
import { DataTable } from "./data-table.tsx";
import { FilterPanel } from "./filter-panel.tsx";
import { Inset } from "./inset.tsx";
import { KeysetPagination, countText } from "./keyset-pagination.tsx";
import { BrokenProblem, DatabaseDownProblem, NoAccessProblem } from "./problem.tsx";
import { SectionNav } from "./section-nav.tsx";
import { Shell } from "./shell.tsx";
import { SummaryList } from "./summary-list.tsx";
import { TabLinks } from "./tab-links.tsx";
import { TaskList } from "./task-list.tsx";
import { Timeline } from "./timeline.tsx";

const now = new Date("2026-08-14T13:07:00Z");
const signedIn = { name: "R Osei", roleLabel: "mental health practitioner", duty: null, nav: [{ href: "/desk", label: "Desk", current: true }, { href: "/people", label: "Patients" }], signOut: <form><button type="submit">Sign out</button></form> };

test("every page has one heading, one main part, a way to skip to it, and help in the same place", () => {
  const page = renderToStaticMarkup(<Shell signedIn={signedIn} person={null} title="Triage" caption="Call 26-081234" tab="SJ 4004" notice="Saved">x</Shell>);
  expect(tagsIn(page, "h1")).toHaveLength(1);
  expect(tagsIn(page, "main")).toEqual([{ id: "main", tabindex: "-1" }]);
  expect(page.indexOf('href="#main"')).toBeLessThan(page.indexOf("<header"));
  expect(page).toContain("<title>SJ 4004 – Triage – Lantern</title>");
  expect(tagsIn(page, "a").filter((link) => link["aria-current"] === "page").map(({ href }) => href)).toEqual(["/desk"]);
  expect(textOf(page)).toMatch(/Help Keyboard Report a safety problem/);
  expect(page).not.toContain("style=");
});

test("a training system says so on every page, and a real one does not", () => {
  const page = (demo: boolean) => textOf(renderToStaticMarkup(<Shell signedIn={null} person={null} title="Sign in" demo={demo}>x</Shell>));
  expect(page(true)).toContain("Training system. Not real patients");
  expect(page(false)).not.toContain("Training");
});

type Row = { id: string; name: string; tries: number | null };
const rows: Row[] = [{ id: "a", name: "JONES, Sam", tries: 0 }, { id: "b", name: "PATEL, Asha", tries: null }];
const columns = [
  { header: "Patient", cell: (row: Row) => row.name, rowHeader: true },
  { header: "Tries", cell: (row: Row) => row.tries, numeric: true, empty: "Not known" },
  { header: "Action", headerHidden: true, cell: () => "" },
];

test("a table has a caption, headers with their scope, and can be scrolled by keyboard", () => {
  const table = renderToStaticMarkup(<DataTable caption="Follow-up (2)" rows={rows} rowKey={({ id }) => id} columns={columns} />);
  expect(tagsIn(table, "caption")).toEqual([{ id: "table-follow-up-2" }]);
  expect(table).toContain('role="region" tabindex="0" aria-labelledby="table-follow-up-2"');
  expect(tagsIn(table, "th").map(({ scope }) => scope)).toEqual(["col", "col", "col", "row", "row"]);
  expect(tagsIn(table, "td").map((cell) => cell["class"])).toEqual(["numeric", "data-table__action", "numeric", "data-table__action"]);
});

test("no cell is empty: zero is a number, and nothing is said in words", () => {
  const table = textOf(renderToStaticMarkup(<DataTable caption="x" rows={rows} rowKey={({ id }) => id} columns={columns} />));
  expect(table).toContain("JONES, Sam 0 Not recorded");
  expect(table).toContain("PATEL, Asha Not known Not recorded");
});

test("without rows its own sentence stands there", () =>
  expect(renderToStaticMarkup(<DataTable caption="x" rows={[]} rowKey={({ id }: Row) => id} columns={columns} empty={<p>Nothing due today.</p>} />)).toBe("<p>Nothing due today.</p>"));

test("a table of many columns carries each header at its cells, for windows that are too narrow for columns", () => {
  const wide = [...columns.slice(0, 2), { header: "Owner", cell: () => "R Osei" }, ...columns.slice(2)];
  const markup = renderToStaticMarkup(<DataTable caption="Due today" columns={wide} rows={rows.slice(0, 1)} rowKey={({ id }) => id} />);
  expect(tagsIn(markup, "table")[0]?.class).toContain("data-table--stacks");
  expect(tagsIn(markup, "td").map((cell) => cell["data-header"])).toEqual(["Tries", "Owner", undefined]);
});

test("words of any length are there in full: of very long ones the beginning stands, and the rest opens", () => {
  const words = Array.from({ length: 4_000 }, (_, index) => `w${index}`).join(" ");
  const markup = renderToStaticMarkup(<Inset source="The caller’s words">{words}</Inset>);
  expect(tagsIn(markup, "details")).toHaveLength(1);
  expect(markup.match(/w\d+/g)).toEqual(words.split(" "));
  expect(renderToStaticMarkup(<Inset>{words.slice(0, 1_500)}</Inset>)).not.toContain("details");
  expect(renderToStaticMarkup(<Inset>{"😀".repeat(2_000)}</Inset>).isWellFormed()).toBe(true);
});

test("an answer that was not given says so, and Change says what it changes", () => {
  const list = renderToStaticMarkup(<SummaryList rows={[{ label: "Borough", value: null, change: { href: "/x", what: "borough" } }, { label: "Tries", value: 0 }]} />);
  expect(textOf(list)).toBe("Borough Not recorded Change borough Tries 0");
});

test("task states are worded as the NHS words them, and what cannot start is no link", () => {
  const list = renderToStaticMarkup(<TaskList tasks={[{ title: "Identity", status: "completed", href: "/i" }, { title: "Sign off", status: "cannot-start" }]} />);
  expect(textOf(list)).toBe("Identity Completed Sign off Cannot start yet");
  expect(tagsIn(list, "a").map((link) => link["aria-describedby"])).toEqual(["task-identity-status"]);
});

test("what was entered in error stays, struck through, with the reason and who said so", () => {
  const timeline = renderToStaticMarkup(<Timeline entries={[{ id: "1", title: "Referral sent", at: now, writtenAt: new Date("2026-08-14T15:00:00Z"), by: "A Khan", withdrawn: { by: "R Osei", at: now, reason: "Wrong person" } }]} />);
  expect(timeline).toContain("<s>Referral sent</s>");
  expect(textOf(timeline)).toMatch(/^Entered in error: Referral sent .*A Khan.*Written .*16:00.*Wrong person \(R Osei,/);
});

test("long lists go on with links that say where they lead; a bounded count says so", () => {
  const nav = renderToStaticMarkup(<KeysetPagination label="Calls" newerHref={null} olderHref="/calls?before=x" />);
  expect(tagsIn(nav, "a")).toEqual([{ rel: "next", href: "/calls?before=x" }]);
  expect(renderToStaticMarkup(<KeysetPagination label="Calls" newerHref={null} olderHref={null} />)).toBe("");
  expect([countText(0), countText(50), countText(51)]).toEqual(["0", "50", "50+"]);
});

test("a filter is a GET form with a button; each one that is on is a link that takes it off", () => {
  const panel = renderToStaticMarkup(<FilterPanel action="/desk" keep={{ view: "mine" }} applied={[{ label: "Borough: Camden", withoutHref: "/desk?view=mine" }]} clearHref="/desk" result="14 calls">x</FilterPanel>);
  expect(tagsIn(panel, "form")).toEqual([{ action: "/desk", method: "get", class: "details__body" }]);
  expect(tagsIn(panel, "input")).toEqual([{ type: "hidden", name: "view", value: "mine" }]);
  expect(textOf(panel)).toContain("Remove filter Borough: Camden");
  expect(panel).toMatch(/role="status">14 calls/);
});

test("counts in tabs are read in brackets; sections say how far they are in words", () => {
  expect(textOf(renderToStaticMarkup(<TabLinks label="Views" links={[{ href: "/a", label: "Mine", count: 2 }]} />))).toBe("Mine ( 2 )");
  const nav = renderToStaticMarkup(<SectionNav label="Assessment" sections={[{ href: "/1", title: "History", state: "complete" }, { href: "/2", title: "Mood", state: "started", current: true, errors: 2 }]} />);
  expect(textOf(nav)).toContain("History Complete");
  expect(textOf(nav)).toContain("Mood Started , 2 to check");
  expect(tagsIn(nav, "a").map((link) => link["aria-current"])).toEqual([undefined, "step"]);
});

test("problem pages say what to do, without codes for headings, and offer emergency access only to those who may use it", () => {
  const refused = (href: string | null) => textOf(renderToStaticMarkup(<NoAccessProblem askFrom="Ask R Osei." emergencyHref={href} />));
  expect(refused("/e")).toContain("Use emergency access");
  expect(refused(null)).not.toContain("mergency");
  expect(textOf(renderToStaticMarkup(<BrokenProblem reference="A1B2" />))).toContain("A1B2");
  expect(textOf(renderToStaticMarkup(<DatabaseDownProblem at="14:07" />))).toContain("No list is shown, because an empty one would be wrong");
});
