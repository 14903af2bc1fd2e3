import { gzipSync } from "node:zlib";
import { compile } from "sass";
import { expect, test } from "vitest";

const { css } = compile("app/styles/lantern.scss", { loadPaths: ["node_modules"], style: "compressed" });

test("the style sheet asks nobody else's server for anything, and carries no licensed font", () => {
  expect([...css.matchAll(/url\(([^)]*)\)/g)].map(([, address]) => address).filter((address) => !address?.startsWith("\"data:"))).toEqual([]);
  expect(/frutiger|@font-face|@import|https?:/i.exec(css)?.[0]).toBeUndefined();
});

test("it is small enough to be read before a page on a poor line", () => expect(gzipSync(css).length).toBeLessThan(22_000));

test("who reduces motion gets none, and high contrast keeps its edges", () => {
  expect(/prefers-reduced-motion: ?reduce/.test(css)).toBe(true);
  expect(/forced-colors: ?active/.test(css)).toBe(true);
});
