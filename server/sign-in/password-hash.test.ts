import { argon2Sync } from "node:crypto";
import { expect, test } from "vitest";
import { hashPassword, isPasswordOf } from "./password-hash.ts";
import { parsePhcString, phcString } from "./phc-string.ts";

test("Argon2id of this runtime gives the test vector of RFC 9106, 5.3", () => {
  const tag = argon2Sync("argon2id", {
    message: Buffer.alloc(32, 1), nonce: Buffer.alloc(16, 2), secret: Buffer.alloc(8, 3), associatedData: Buffer.alloc(12, 4), parallelism: 4, tagLength: 32, memory: 32, passes: 3,
  });
  expect(tag.toString("hex")).toBe("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
});

test("a hash made by the reference implementation (its src/test.c) is read and matched", async () => {
  const tag = argon2Sync("argon2id", { message: Buffer.from("password"), nonce: Buffer.from("somesalt"), parallelism: 1, tagLength: 32, memory: 65_536, passes: 2 });
  const stored = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
  expect(phcString({ cost: { memory: 65_536, passes: 2, parallelism: 1 }, salt: Buffer.from("somesalt"), tag })).toBe(stored);
  expect(await isPasswordOf("password", stored)).toBe(true);
});

test("a password is hashed with the cost that OWASP asks for, and a salt of its own each time", async () => {
  const [first, second] = await Promise.all([hashPassword("three random words"), hashPassword("three random words")]);
  expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  expect(first).not.toBe(second);
  expect(await isPasswordOf("three random words", first)).toBe(true);
  expect(await isPasswordOf("three random word", first)).toBe(false);
});

test("the same letters typed on another keyboard are the same password", async () => {
  const composed = await hashPassword("café-kettle-river");
  expect(await isPasswordOf("cafe\u0301-kettle-river", composed)).toBe(true);
});

test("an unknown account and an unreadable hash match nothing, not even the empty password", async () => {
  expect(await isPasswordOf("", null)).toBe(false);
  expect(await isPasswordOf("anything at all", null)).toBe(false);
  expect(await isPasswordOf("", "not a hash")).toBe(false);
});

test.each([
  ["another algorithm", "$argon2i$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"],
  ["an old version", "$argon2id$v=16$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"],
  ["no parameters", "$argon2id$v=19$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"],
  ["more memory than is ever asked for", "$argon2id$v=19$m=9999999,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"],
  ["less memory than its lanes need", "$argon2id$v=19$m=8,t=2,p=2$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"],
  ["something after it", "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc$"],
])("%s is not a stored hash", (_what, text) => expect(parsePhcString(text)).toBeNull());
