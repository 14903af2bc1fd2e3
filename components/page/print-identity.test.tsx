import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { cssString } from "./css-string.ts";
import { PrintIdentity } from "./print-identity.tsx";

/** Reads a CSS string back as CSS Syntax Level 3 does: a hexadecimal escape ends with one space. */
function readCssString(written: string): string {
  return written.slice(1, -1).replace(/\\([0-9a-f]{1,6}) /g, (_escape, code: string) => String.fromCodePoint(parseInt(code, 16)));
}

test.each([
  ["plain", "JONES, Sam (Mr), Born 14-Aug-1980, NHS No. 999 123 4004"],
  ["quotes and apostrophes", `O'NEIL-"Bob", D’Arcy`],
  ["backslashes", "back\\slash \\26 B"],
  ["line ends", "one\ntwo\r\nthree\ftwo\u2028four"],
  ["the end of the element", "</style><script>alert(1)</script>"],
  ["the end of the rule", `x"}} body{display:none} @import url(//evil.example)`],
  ["a comment", "/* x */ <!-- y -->"],
  ["other scripts", "李小龍, زينب, Łukasz, 🕯️"],
])("%s comes through whole and stays inside its string", (_name, identity) => {
  const written = cssString(identity);
  expect(readCssString(written)).toBe(identity);
  expect(written.slice(1, -1)).not.toMatch(/["<>\n\r\f{}@*]/);
});

test("U+0000 is dropped, because CSS would print a replacement sign", () => expect(cssString("a\u0000b")).toBe('"ab"'));

test("one style element with a nonce holds both margin boxes, whatever the name", () => {
  const html = renderToStaticMarkup(<PrintIdentity identity={`</style>"}`} printed="Printed 14-Aug-2026 14:07 by R Osei" nonce="n0nce" />);
  expect(html.match(/<\/?style/g)).toEqual(["<style", "</style"]);
  expect(html).toContain('nonce="n0nce"');
  expect(html).toContain('@top-right{content:"Printed 14-Aug-2026 14:07 by R Osei"}');
  expect(html).not.toContain("&quot;");
});
