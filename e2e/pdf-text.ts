import { inflateSync } from "node:zlib";

/** What a browser printed: the text of each sheet in the order in which it was drawn, without spaces, and whether assistive technology can read it. */
export type PrintedPdf = { sheets: string[]; isTagged: boolean; language: string | null };

type Part = { head: string; stream: Buffer | null };

/**
 * Reads a PDF as Chromium writes them: plain objects, deflated streams, fonts with a table of what their glyphs mean. Not a PDF reader.
 * Spaces are left out, because a line of print is drawn word by word at places of its own.
 */
export function readPdf(pdf: Buffer): PrintedPdf {
  const parts = partsOf(pdf);
  const catalogue = [...parts.values()].find(({ head }) => /\/Type\s*\/Catalog/.test(head))?.head ?? "";
  const sheets = kidsOf(parts, reference(catalogue, "Pages")).map((page) => textOf(parts, page));
  return { sheets, isTagged: /\/Marked\s+true/.test(catalogue) && /\/StructTreeRoot/.test(catalogue), language: /\/Lang\s*\(([^)]*)\)/.exec(catalogue)?.[1] ?? null };
}

function partsOf(pdf: Buffer): Map<string, Part> {
  const text = pdf.toString("latin1");
  const parts = new Map<string, Part>();
  for (const found of text.matchAll(/(\d+) 0 obj\s([\s\S]*?)endobj/g)) {
    const [, id = "", body = ""] = found;
    const at = body.indexOf("stream\n") < 0 ? body.indexOf("stream\r\n") : body.indexOf("stream\n");
    const head = at < 0 ? body : body.slice(0, at);
    const raw = at < 0 ? null : Buffer.from(body.slice(body.indexOf("\n", at) + 1, body.lastIndexOf("endstream")), "latin1");
    parts.set(id, { head, stream: raw && (head.includes("/FlateDecode") ? inflated(raw) : raw) });
  }
  return parts;
}

function inflated(raw: Buffer): Buffer | null {
  try {
    return inflateSync(raw);
  } catch {
    return null;
  }
}

const reference = (head: string, name: string): string => new RegExp(`/${name}\\s+(\\d+) 0 R`).exec(head)?.[1] ?? "";
const references = (list: string): string[] => [...list.matchAll(/(\d+) 0 R/g)].map(([, id = ""]) => id);

/** The pages under a node of the page tree, in their order. */
function kidsOf(parts: Map<string, Part>, id: string): Part[] {
  const node = parts.get(id);
  if (!node) return [];
  const kids = /\/Kids\s*\[([^\]]*)\]/.exec(node.head)?.[1];
  return kids === undefined ? [node] : references(kids).flatMap((kid) => kidsOf(parts, kid));
}

function textOf(parts: Map<string, Part>, page: Part): string {
  const fonts = new Map([...page.head.matchAll(/\/(F\d+)\s+(\d+) 0 R/g)].map(([, name = "", id = ""]) => [name, meaningsOf(parts, id)]));
  const contents = references(/\/Contents\s*(\[[^\]]*\]|\d+ 0 R)/.exec(page.head)?.[1] ?? "").map((id) => parts.get(id)?.stream?.toString("latin1") ?? "");
  let font: Map<string, string> | undefined;
  let text = "";
  for (const [, name, hex] of contents.join("\n").matchAll(/\/(F\d+)\s+[\d.]+\s+Tf|<([0-9A-Fa-f]+)>/g)) {
    if (name) font = fonts.get(name);
    else for (let at = 0; hex !== undefined && at < hex.length; at += 4) text += font?.get(hex.slice(at, at + 4).toUpperCase()) ?? "";
  }
  return text.replace(/\s/g, "");
}

/** What each glyph of a font means, by its code. */
function meaningsOf(parts: Map<string, Part>, id: string): Map<string, string> {
  const table = parts.get(reference(parts.get(id)?.head ?? "", "ToUnicode"))?.stream?.toString("latin1") ?? "";
  const meanings = new Map<string, string>();
  const letters = (hex: string) => Buffer.from(hex, "hex").swap16().toString("utf16le");
  for (const [, block = ""] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = "", to = ""] of block.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g)) meanings.set(code.toUpperCase(), letters(to));
  }
  for (const [, block = ""] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, low = "", high = "", to = ""] of block.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g)) {
      for (let code = parseInt(low, 16); code <= parseInt(high, 16); code += 1) {
        meanings.set(code.toString(16).toUpperCase().padStart(4, "0"), letters((parseInt(to, 16) + code - parseInt(low, 16)).toString(16).padStart(4, "0")));
      }
    }
  }
  return meanings;
}
