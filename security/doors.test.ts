import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "..");
const read = (file: string) => readFileSync(path.join(root, file), "utf8");
const filesOf = (pattern: string) => globSync(pattern, { cwd: root }).map((file) => file.replaceAll("\\", "/")).sort();

/** Pages that nobody need be signed in for, and the one that leads on. */
const beforeTheDoor = [
  "app/enrolment/[token]/page.tsx", "app/help/accessibility/page.tsx", "app/help/keyboard/page.tsx", "app/help/page.tsx", "app/help/safety-problem/page.tsx", "app/page.tsx",
  "app/sign-in/code/page.tsx", "app/sign-in/page.tsx",
];

/** Addresses that are no pages. Each asks for itself who it is that comes: see docs/threats.md, "Ways in". */
const routes = [
  "app/api/auth/[...nextauth]/route.ts", "app/api/intake/$process-message/route.ts", "app/drafts/keeping/route.ts", "app/policy-reports/route.ts", "app/session/extension/route.ts", "app/sign-in/start/route.ts", "app/sign-out/route.ts",
];

/** Actions of somebody who is not signed in yet; and a button of the desk, whose work is done by the action above it in its file. */
const otherActions = ["app/desk/actions.ts takeFromDesk", "app/enrolment/[token]/actions.ts finishEnrolment", "app/sign-in/actions.ts checkPassword"];

/** What a file of `app/` imports from `app/`. */
function importsOf(file: string): string[] {
  const names = [...read(file).matchAll(/^import (?!type )[^;]*? from "((?:\.|#app)[^"]+)";$/gms)].map(([, name = ""]) => name);
  return names.map((name) => (name.startsWith("#") ? name.slice(1) : path.posix.join(path.posix.dirname(file), name)));
}

const opensRecord = (file: string): boolean => /\bawait open(?:Record|List)\(/.test(read(file)) || importsOf(file).some(opensRecord);

test("every page is opened by the door for reading", () => {
  const pages = filesOf("app/**/page.tsx");
  expect(pages.length).toBeGreaterThan(90);
  expect(pages.filter((page) => !opensRecord(page))).toEqual(beforeTheDoor);
});

test("every action goes through the door for writing", () => {
  const files = filesOf("app/**/*.ts").filter((file) => read(file).startsWith('"use server"'));
  expect(files.length).toBeGreaterThan(60);
  const exported = files.flatMap((file) => [...read(file).matchAll(/^export (?!type )(.*)$/gm)].map(([, what = ""]) => ({ file, what })));
  const others = exported.filter(({ what }) => !/^const \w+ = recordAction\(/.test(what)).map(({ file, what }) => `${file} ${/function (\w+)/.exec(what)?.[1] ?? what}`);
  expect(others.sort()).toEqual(otherActions);
});

test("nothing else in app/ is a server action, and no other address answers", () => {
  expect(filesOf("{app,components}/**/*.{ts,tsx}").filter((file) => /^\s+["']use server["']/m.test(read(file)))).toEqual([]);
  expect(filesOf("app/**/route.{ts,tsx}")).toEqual(routes);
  expect(filesOf("{app/**/,}{middleware,proxy}.ts")).toEqual([]);
});
