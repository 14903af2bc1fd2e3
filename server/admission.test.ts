import { EventEmitter } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { expect, test } from "vitest";
import { refuseWhenFull } from "./admission.ts";

class Answer extends EventEmitter {
  status = 0;
  headers: Record<string, unknown> = {};
  body = "";
  readonly req = { headers: {} };
  getHeader() { return undefined; }
  writeHead(status: number, headers: Record<string, unknown>) { this.status = status; this.headers = headers; }
  end(body: string) { this.body = body; }
}

const ask = (door: ReturnType<typeof refuseWhenFull>, method = "GET", url = "/desk") => {
  const answer = new Answer();
  return { answer, refused: door({ method, url } as IncomingMessage, answer as unknown as ServerResponse) };
};

test("one page too many is told to come again, and the next is let in as soon as one has left", () => {
  const door = refuseWhenFull(2);
  const [first, second, third] = [ask(door), ask(door), ask(door)];
  expect([first.refused, second.refused, third.refused]).toEqual([false, false, true]);
  expect(third.answer).toMatchObject({ status: 503, headers: { "Retry-After": "3" } });
  expect(third.answer.body).toContain("Nothing is lost");
  first.answer.emit("close");
  expect(ask(door).refused).toBe(false);
  expect(ask(door).refused).toBe(true);
});

test("whoever sends something is let in however full it is, and takes a place", () => {
  const door = refuseWhenFull(1);
  expect(ask(door).refused).toBe(false);
  const sent = ask(door, "POST");
  expect(sent.refused).toBe(false);
  sent.answer.emit("close");
  expect(ask(door).refused, "the first is still inside").toBe(true);
});

test("what a page is drawn with takes no place", () => {
  const door = refuseWhenFull(1);
  for (let file = 0; file < 5; file += 1) expect(ask(door, "GET", "/_next/static/chunks/a.js").refused).toBe(false);
  expect(ask(door).refused).toBe(false);
});
