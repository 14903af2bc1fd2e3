import { limits } from "./bounded-json.ts";

/** A request's body as text, or why it was not read to its end. */
export type ReceivedBody = { text: string } | { refused: "too-large" | "not-utf-8" };

/** Reads at most the limit: what is longer is not waited for. Bytes that are no UTF-8 are refused, not replaced. */
export async function receiveBody(request: { headers: { get(name: string): string | null }; body: ReadableStream<Uint8Array> | null }): Promise<ReceivedBody> {
  if (Number(request.headers.get("Content-Length") ?? 0) > limits.bodyBytes) return { refused: "too-large" };
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
    length += part.value.byteLength;
    if (length > limits.bodyBytes) {
      await reader?.cancel();
      return { refused: "too-large" };
    }
    parts.push(part.value);
  }
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(parts)) };
  } catch {
    return { refused: "not-utf-8" };
  }
}
