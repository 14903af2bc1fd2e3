import fc from "fast-check";
import { createElement, Fragment, isValidElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { requestFacts } from "#server/request.ts";
import { still } from "./still.ts";

const words = fc.oneof(fc.string({ unit: "grapheme", maxLength: 12 }), fc.constantFrom("<script>alert(1)</script>", "a & b", `"quoted" 'twice'`, "</td>", "&lt;", "\u202e", ""));
const attributes = fc.record({
  className: words, id: words, title: words, "aria-label": words, "data-x": words, "aria-hidden": fc.boolean(), lang: words, hidden: fc.boolean(), tabIndex: fc.integer(), dateTime: words, colSpan: fc.integer(), strokeWidth: fc.integer(), textAnchor: fc.constantFrom("start", "end"), viewBox: fc.constant("0 0 10 10"), htmlFor: words, open: fc.boolean(),
  href: fc.oneof(words.map((each) => `/people/${each}`), fc.constant("https://lantern.example/?a=1&b=2")), onClick: fc.constant(undefined),
}, { requiredKeys: [] });
const Said = ({ children }: { children?: ReactNode }) => <q className="said">{children}</q>;
const pages = fc.letrec<{ node: ReactNode }>((tie) => ({
  node: fc.oneof({ maxDepth: 5, depthSize: "medium" },
    words, fc.integer(), fc.constantFrom(null, undefined, true, false),
    fc.tuple(fc.constantFrom("div", "p", "span", "td", "li", "section", "time", "svg", "g", "form", "strong"), attributes, fc.array(tie("node"), { maxLength: 4 })).map(([tag, props, inside]) => createElement(tag, props, ...inside)),
    fc.array(tie("node"), { maxLength: 3 }).map((inside) => createElement(Fragment, null, ...inside)),
    fc.array(tie("node"), { maxLength: 3 }).map((inside) => inside.map((each, at) => <Said key={at}>{each}</Said>)),
    fc.tuple(words, words, fc.boolean()).map(([name, value, is]) => <input autoComplete="off" name={name} id={name} type="radio" spellCheck={is} inputMode="numeric" value={value} defaultChecked={is} aria-invalid={is ? true : undefined} />),
    words.map((value) => <input type="text" defaultValue={value} name="words" className="nhsuk-input" />),
    fc.tuple(words, fc.uniqueArray(words, { minLength: 1, maxLength: 4 })).map(([chosen, values]) => <label>Which <select name="which" defaultValue={chosen} id="which"><optgroup label={chosen}>{values.map((value) => <option key={value} value={value}>{value}</option>)}</optgroup></select></label>),
    fc.tuple(tie("node"), words).map(([inside, address]) => <form method="get" action={`/${address}`} role="search">{inside}</form>),
    fc.constant(<hr className="line" />), fc.constant(<button type="button" data-copy="1">Copy</button>), words.map((value) => <button type="submit" value={value} name="take">Take</button>)),
})).node;

test("what is written is what React would write, whatever the page holds", () => {
  fc.assert(fc.property(pages, (page) => {
    expect(renderToStaticMarkup(<main>{still(page)}</main>)).toBe(renderToStaticMarkup(<main>{page}</main>));
  }), { numRuns: 1_000 });
});

test("text is text: nothing that somebody typed becomes markup", () => {
  const typed = `<img src=x onerror=alert(1)> & "more" 'of it'</span>`;
  const markup = renderToStaticMarkup(<main>{still(<ul><li title={typed}>{typed}</li></ul>)}</main>);
  expect(markup).toBe(renderToStaticMarkup(<main><ul><li title={typed}>{typed}</li></ul></main>));
  expect(markup).not.toMatch(/<img|<\/span>/);
});

test.each([
  ["a form with an action of its own", <form action={() => {}}><button type="submit">Take</button></form>],
  ["a form whose address runs script", <form action="javascript:alert(1)"><button type="submit">Go</button></form>],
  ["a button with an action of its own", <button type="submit" formAction={() => {}}>Take</button>],
  ["a box that the page watches", <input value="x" onChange={() => {}} />],
  ["a list that the page watches", <select value="x" onChange={() => {}}><option value="x">x</option></select>],
  ["an address that runs script", <a href="javascript:alert(1)">x</a>],
  ["an attribute that is not known", <p itemProp="x">y</p>],
])("%s stays an element, and so does what is around it", (_what, element) => {
  const settled = JSON.stringify(still(<section><p>Before <b>it</b></p><div>{element}</div></section>), (_key, value: unknown) => (typeof value === "function" ? "function" : value));
  expect(settled).toContain('"type":"section"');
  expect(settled).toContain('"__html":"Before <b>it</b>"');
  expect(settled).toContain(`"type":"${element.type}"`);
});

test("nothing that stays an element misses a key that it never needed", () => {
  const complained = vi.spyOn(console, "error").mockImplementation(() => {});
  const form = <form action={() => {}} />;
  renderToStaticMarkup(still(<><header><p>a</p></header><Said><p>b</p>{form}</Said><ul>{["x", "y"].map((each) => <li key={each}>{form}</li>)}</ul></>));
  expect(complained).not.toHaveBeenCalled();
  complained.mockRestore();
});

test("what is still inside a form is written, and the form goes on being the framework's", () => {
  const form = still(<section><form action={() => {}}><input type="hidden" name="key" value="1" /><table><tbody><tr><td><button type="submit" name="take" value="7">Take</button></td></tr></tbody></table></form></section>);
  const settled = JSON.stringify(form);
  expect(settled).toContain('"type":"form"');
  expect(settled).toContain(JSON.stringify({ __html: '<tbody><tr><td><button type="submit" value="7" name="take">Take</button></td></tr></tbody>' }));
});

test("the name of a page goes to its head, and what it stood in is written nevertheless", () => {
  const page = <main><div><title>Lantern</title><h1>Desk</h1></div></main>;
  expect(JSON.stringify(still(page))).toContain(JSON.stringify({ __html: "<div><h1>Desk</h1></div>" }));
  expect(renderToStaticMarkup(<html><head /><body>{still(page)}</body></html>)).toBe(renderToStaticMarkup(<html><head /><body>{page}</body></html>));
});

test("elements keep their keys, and none gets one that it did not have", () => {
  const keysOf = (node: ReactNode): unknown[] => (Array.isArray(node) ? node.flatMap(keysOf) : isValidElement<{ children?: ReactNode }>(node) ? [...(node.type === Fragment && node.key === null ? [] : [node.key]), ...keysOf(node.props.children)] : []);
  const form = <form action={() => {}} />;
  expect(keysOf(still(<><header><p>a</p></header><div><p>b</p>{form}</div><footer><p>c</p></footer></>))).toEqual([null, null, null, null, null]);
  expect(keysOf(still(<ul>{["x", "y"].map((each) => <li key={each}>{form}</li>)}</ul>))).toEqual([null, "x", null, "y", null]);
});

const writingDocument = <T,>(work: (pieces: string[]) => T): T => {
  const document = { name: "d0c", pieces: [] };
  return requestFacts.run({ id: "r", databaseDown: false, document }, () => work(document.pieces));
};
const withoutNames = (markup: string) => markup.replace(/ data-kept="d0c-\d+"/g, "");
const long = "What she said, in her own words. ".repeat(10);

test("in a document the markup stands once: the browser's script is told where, and not what", () => {
  fc.assert(fc.property(pages, words, (page, told) => writingDocument((pieces) => {
    const settled = still(<main><section><p>{long}{told}</p>{page}</section><input name="x" /></main>);
    expect(withoutNames(renderToStaticMarkup(settled))).toBe(renderToStaticMarkup(<main><section><p>{long}{told}</p>{page}</section><input name="x" /></main>));
    expect(JSON.stringify(settled)).not.toContain(long);
    expect(pieces.join("")).toContain(long);
  })), { numRuns: 300 });
});

test("a part of a page that a script fetches carries its markup, and so does what is short", () => {
  const page = <main><section><p>{long}</p></section><input name="x" /></main>;
  const carried = requestFacts.run({ id: "r", databaseDown: false, document: null }, () => JSON.stringify(still(page)));
  expect(carried).toContain(long);
  expect(writingDocument(() => JSON.stringify(still(<main><section><p>Short</p></section><input name="x" /></main>)))).toContain("Short");
});

test("what one answer wrote is not shown by another", () => {
  const settled = writingDocument(() => still(<main><section><p>{long}</p></section><input name="x" /></main>));
  expect(() => renderToStaticMarkup(settled)).toThrow("belongs to another answer");
});
