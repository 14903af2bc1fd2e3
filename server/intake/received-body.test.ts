import { expect, test } from "vitest";

import { limits } from "./bounded-json.ts";
import { receiveBody } from "./received-body.ts";

function request(parts: Uint8Array[], length?: string) {
  let cancelled = false;
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      const part = parts.shift();
      if (part === undefined) controller.close();
      else controller.enqueue(part);
    },
    cancel: () => void (cancelled = true),
  });
  return { headers: new Headers(length === undefined ? {} : { "Content-Length": length }), body, wasCancelled: () => cancelled };
}
const bytes = (text: string) => new TextEncoder().encode(text);
const full = new Uint8Array(limits.bodyBytes).fill(0x20);

test("a text that arrives in the middle of a letter is put together", async () => {
  const letter = bytes("é😀");
  expect(await receiveBody(request([bytes("a"), letter.slice(0, 1), letter.slice(1, 4), letter.slice(4)]))).toEqual({ text: "aé😀" });
});

test("no body is an empty text", async () => {
  expect(await receiveBody({ headers: new Headers(), body: null })).toEqual({ text: "" });
});

test("the limit itself is taken, one byte more is not", async () => {
  expect(await receiveBody(request([full]))).toHaveProperty("text");
  const larger = request([full, bytes("x"), full]);
  expect(await receiveBody(larger)).toEqual({ refused: "too-large" });
  expect(larger.wasCancelled()).toBe(true);
});

test("a length announced as too large is not read at all", async () => {
  expect(await receiveBody(request([bytes("a")], String(limits.bodyBytes + 1)))).toEqual({ refused: "too-large" });
});

test("bytes that are no UTF-8 are refused, not replaced", async () => {
  expect(await receiveBody(request([new Uint8Array([0x7b, 0xff, 0x7d])]))).toEqual({ refused: "not-utf-8" });
});
