import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { compile } from "sass";
import { expect, test } from "vitest";

const { css } = compile("app/styles/lantern.scss", { loadPaths: ["node_modules"], style: "compressed" });

/** Everything that writes markup. */
const markup = ["app", "components", "server"]
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => path.join(folder, name)))
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
  .map((file) => readFileSync(file, "utf8"))
  .join("\n");

test("the style sheet asks nobody else's server for anything, and carries no licensed font", () => {
  expect([...css.matchAll(/url\(([^)]*)\)/g)].map(([, address]) => address).filter((address) => !address?.startsWith("\"data:"))).toEqual([]);
  expect(/frutiger|@font-face|@import|https?:/i.exec(css)?.[0]).toBeUndefined();
});

test("it is small enough to be read before a page on a poor line", () => expect(gzipSync(css).length).toBeLessThan(22_000));

test("who reduces motion gets none, and high contrast keeps its edges", () => {
  expect(/prefers-reduced-motion: ?reduce/.test(css)).toBe(true);
  expect(/forced-colors: ?active/.test(css)).toBe(true);
});

test("each class of ours stands in some markup, whole or put together from its stem", () => {
  const ours = new Set([...css.matchAll(/\.([a-z][\w-]*)/g)].map(([, name = ""]) => name).filter((name) => !name.startsWith("nhsuk-")));
  const stands = (name: string) => new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(markup) || (name.includes("--") && markup.includes(`${name.slice(0, name.lastIndexOf("--"))}--\${`));
  expect(ours.size).toBeGreaterThan(150);
  expect([...ours].filter((name) => !stands(name))).toEqual([]);
});

test("each token is used, and none that is a size with its line height is given as a size alone", () => {
  const tokens = [...readFileSync("app/styles/tokens.scss", "utf8").matchAll(/^\s*(--[\w-]+):/gm)].map(([, name = ""]) => name);
  expect(tokens.filter((name) => !css.includes(`var(${name})`))).toEqual([]);
  expect(css.match(/font-size: ?var\(--fs/g)).toBeNull();
});
