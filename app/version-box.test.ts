import { expect, test } from "vitest";
import * as z from "zod";
import { checkForm } from "#components/form/check-form.ts";
import { versionBox } from "./version-box.ts";

const read = (version: string) => checkForm(z.object({ version: versionBox() }), { version });

test.each([["0", 0], ["3", 3], ["2147483646", 2_147_483_646]])("%s is a version", (posted, version) => {
  expect(read(posted)).toEqual({ ok: true, value: { version } });
});

test.each(["2147483647", "2147483648", "99999999999999999999", "-4", "1.5", "one", "Infinity"])("%s is a version that no record has, and is said so in words", (posted) => {
  expect(read(posted)).toEqual({ ok: false, errors: { version: "This page is out of date. Copy what you typed, then open it again." } });
});
