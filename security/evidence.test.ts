import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parseEnvironment } from "#server/env.ts";

/** Documents that make promises. Each names what shows them: a test by its file and title, a control by its file, a command by its name. */
const documents = ["README.md", "docs/hazards.md", "docs/operations.md", "docs/threats.md"];
const root = path.resolve(import.meta.dirname, "..");
const read = (file: string) => readFileSync(path.join(root, file), "utf8");

/** `file.test.ts` “title”, “another title of the same file” */
function citedTests(text: string): { file: string; title: string }[] {
  const cited = text.matchAll(/`([^`\s]+\.(?:test|spec)\.tsx?)`((?:,? “[^”]+”)+)/g);
  return [...cited].flatMap(([, file = "", titles = ""]) => [...titles.matchAll(/“([^”]+)”/g)].map(([, title = ""]) => ({ file, title })));
}

/** The title as a whole, as it is given to a test, or as the first word of a row in a test's table. A group of tests is too wide to show anything. */
function standsIn(source: string, title: string): boolean {
  const exactly = title.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<!describe)[([](["'\`])${exactly}\\1,`).test(source);
}

type Row = { document: string; line: string; where: string; shownBy: string };

/** The rows under a heading that ends in “Where | Shown by”. */
function controls(document: string): Row[] {
  let isControls = false;
  return read(document).split("\n").flatMap((line) => {
    if (!line.startsWith("|")) isControls = false;
    const cells = line.split("|").slice(1, -1).map((cell) => cell.trim());
    const [where = "", shownBy = ""] = cells.slice(-2);
    if (where === "Where") isControls = shownBy === "Shown by";
    return isControls && where !== "Where" && !/^-+$/.test(where) ? [{ document, line, where, shownBy }] : [];
  });
}

const top = ["app", "bench", "components", "db", "docs", "domain", "e2e", "launch", "security", "server", "test"];
function citedFiles(text: string): string[] {
  const names = [...text.matchAll(/`([^`\s…*]+)`/g)].map(([, name = ""]) => name);
  return names.filter((name) => top.includes(name.split("/")[0] ?? "") && name.includes("/") && !name.includes("://"));
}

describe.each(documents)("%s", (document) => {
  test("every test that the documents cite is there", () => {
    const missing = citedTests(read(document)).filter(({ file, title }) => !existsSync(path.join(root, file)) || !standsIn(read(file), title));
    expect(missing).toEqual([]);
  });

  test("every file that it names is there", () => {
    expect(citedFiles(read(document)).filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });

  test("every command that it names is there", () => {
    const scripts = (JSON.parse(read("package.json")) as { scripts: Record<string, string> }).scripts;
    const named = [...read(document).matchAll(/npm run (?:--silent )?([a-z:]+)/g)].map(([, name = ""]) => name);
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });
});

test("every hazard and threat names a control and what shows it, or says that it is open", () => {
  const rows = ["docs/hazards.md", "docs/threats.md"].flatMap(controls);
  expect(rows.length).toBeGreaterThan(90);
  const open = rows.filter(({ shownBy }) => shownBy.startsWith("**Open**"));
  const unshown = rows.filter((row) => !open.includes(row) && (citedTests(row.shownBy).length === 0 || row.where === "–"));
  expect(unshown.map(({ document, line }) => `${document}: ${line.slice(0, 120)}`)).toEqual([]);
});

test("the documents do cite tests: an empty list would prove nothing", () => {
  expect(citedTests(read("README.md")).length).toBeGreaterThan(20);
  expect(citedTests(read("docs/hazards.md")).length).toBeGreaterThan(20);
});

test("every setting of the server is explained in the README and stands in .env.example", () => {
  const settings = Object.keys(parseEnvironment({ DATABASE_URL: "postgres://db/lantern", NEXTAUTH_SECRET: "a".repeat(32), NEXTAUTH_URL: "https://lantern.example" }));
  expect(settings.filter((name) => !read("README.md").includes(`\`${name}\``))).toEqual([]);
  expect(settings.filter((name) => !new RegExp(`^${name}=`, "m").test(read(".env.example")))).toEqual([]);
});
