import { createServer, type AddressInfo } from "node:net";

import { afterEach, beforeEach, expect, test } from "vitest";

import { anyFreePort, choosePort, nextFreePort } from "./free-port.ts";

const neighbour = createServer();
let taken = 0;

beforeEach(async () => {
  await new Promise<void>((resolve) => neighbour.listen(0, "127.0.0.1", resolve));
  taken = (neighbour.address() as AddressInfo).port;
});
afterEach(() => new Promise<void>((resolve) => neighbour.close(() => resolve())));

test("any free port can be listened on and is nobody's", async () => {
  const port = await anyFreePort();
  expect(port).toBeGreaterThan(0);
  expect(port).not.toBe(taken);
});

test("a taken port is passed over for the next free one", async () => {
  expect(await nextFreePort(taken, "127.0.0.1")).toBeGreaterThan(taken);
});

test("a port is taken when only the other loopback address uses it, since a browser may ask there first", async () => {
  expect(await nextFreePort(taken, "::1").catch(() => 0)).not.toBe(taken);
});

test("a port that was asked for and is in use is refused in a sentence", async () => {
  await expect(choosePort(taken, "127.0.0.1")).rejects.toThrow(`Port ${taken} at 127.0.0.1 cannot be opened: it is in use.`);
});

test("an address that is not this machine's is refused in a sentence", async () => {
  await expect(nextFreePort(3000, "192.0.2.1")).rejects.toThrow("192.0.2.1 is not an address of this machine");
});
