import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

type Packed = { type: string; br: Buffer; gzip: Buffer };

const types: Readonly<Record<string, string>> = { ".js": "application/javascript; charset=UTF-8", ".css": "text/css; charset=UTF-8" };
const [packBrotli, packGzip] = [promisify(brotliCompress), promisify(gzip)];

/** Names that a build gives: no dots but that of the ending, so that none leads out of the folder. */
const builtName = /^\/_next\/static((?:\/[\w~-]+)+(\.(?:js|css)))$/;

/**
 * Scripts and style sheets of a build never change, and the framework would compress them anew for everybody who has none of them yet: ten times the
 * work of the page itself. The first answer is still the framework's; after it they are packed once, as small as they go, and kept.
 * @param folder the build's static files
 * @param onPacked is told each file that from now on is answered here
 * @returns whether a request was answered
 */
export function packedFiles(folder: string, onPacked: (file: string) => void = () => {}): (request: IncomingMessage, response: ServerResponse) => boolean {
  const kept = new Map<string, Packed | "being packed">();
  const pack = async (file: string, ending: string): Promise<void> => {
    const whole = await readFile(path.join(folder, file));
    const [br, gz] = await Promise.all([packBrotli(whole, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: whole.length } }), packGzip(whole, { level: 9 })]);
    kept.set(file, { type: types[ending] ?? "", br, gzip: gz });
    onPacked(file);
  };
  return (request, response) => {
    const [, file, ending] = builtName.exec((request.url ?? "").split("?")[0] ?? "") ?? [];
    const encoding = encodingOf(request);
    if (file === undefined || ending === undefined || encoding === null) return false;
    const packed = kept.get(file);
    if (packed === undefined) {
      kept.set(file, "being packed");
      // No such file, or it could not be read: the framework says so.
      pack(file, ending).catch(() => kept.delete(file));
    }
    if (packed === undefined || packed === "being packed") return false;
    answer(response, packed, encoding, request.method === "HEAD");
    return true;
  };
}

/** Of what the browser takes, the smaller one; null where it wants the whole file, a part of it, or to write. */
function encodingOf({ method, headers }: IncomingMessage): "br" | "gzip" | null {
  if ((method !== "GET" && method !== "HEAD") || headers.range !== undefined) return null;
  const accepted = String(headers["accept-encoding"] ?? "").split(",").map((each) => each.trim());
  return accepted.includes("br") ? "br" : accepted.includes("gzip") ? "gzip" : null;
}

function answer(response: ServerResponse, packed: Packed, encoding: "br" | "gzip", isHead: boolean): void {
  response.writeHead(200, {
    "Content-Type": packed.type,
    "Content-Encoding": encoding,
    "Content-Length": packed[encoding].length,
    "Cache-Control": "public, max-age=31536000, immutable",
    Vary: "Accept-Encoding",
  });
  response.end(isHead ? undefined : packed[encoding]);
}
