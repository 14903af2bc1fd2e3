import { expect, test } from "vitest";

import { stopWish } from "./interrupt.ts";

test("one Ctrl-C that arrives three times stops once; a second one, later, forces", () => {
  const heard: string[] = [];
  let clock = 5_000;
  const wish = stopWish(() => heard.push("stop"), () => heard.push("force"), () => clock);
  wish();
  clock += 30;
  wish();
  wish();
  expect(heard).toEqual(["stop"]);
  clock += 1_000;
  wish();
  expect(heard).toEqual(["stop", "force"]);
});
