import { gzipSync } from "node:zlib";

export type Weight = { name: string; kilobytes: number };

/** What a browser loads as scripts for a page when it has nothing yet: compressed, in kB, as the page itself names them. */
export async function weighScripts(name: string, url: string, headers: Record<string, string> = {}): Promise<Weight> {
  const html = await (await fetch(url, { headers })).text();
  const named = new Set([...html.matchAll(/<script[^>]*\ssrc="([^"]+)"([^>]*)>/g)].filter(([tag]) => !/nomodule/i.test(tag)).map(([, source = ""]) => source.replaceAll("&amp;", "&")));
  if (named.size === 0) throw new Error(`${name} names no script: that is no page of the framework`);
  let bytes = 0;
  for (const source of named) {
    const script = await fetch(new URL(source, url));
    if (!script.ok) throw new Error(`${source} answered ${script.status}`);
    bytes += gzipSync(Buffer.from(await script.arrayBuffer())).length;
  }
  return { name, kilobytes: bytes / 1000 };
}
