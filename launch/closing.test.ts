import { expect, test } from "vitest";

import { makeClosing } from "./closing.ts";

test("what was started last is stopped first, each before the next, and only once", async () => {
  const order: string[] = [];
  const closing = makeClosing();
  closing.add(async () => void order.push("database"));
  closing.add(async () => {
    await Promise.resolve();
    order.push("server");
  });
  await Promise.all([closing.run(), closing.run()]);
  expect(order).toEqual(["server", "database"]);
});

test("what finishes starting while everything stops is stopped as well", async () => {
  const order: string[] = [];
  const closing = makeClosing();
  const closed = closing.run();
  await new Promise<void>((resolve) => {
    closing.add(() => {
      order.push("late");
      resolve();
    });
  });
  await closed;
  expect(order).toEqual(["late"]);
});
