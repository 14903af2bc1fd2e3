import { expect, test } from "vitest";
import { ownerUrlFromEnvironment, parseEnvironment, WrongSetting } from "./env.ts";

const needed = {
  DATABASE_URL: "postgres://lantern_server:secret@db.example/lantern",
  NEXTAUTH_SECRET: "a secret of at least thirty-two characters",
  NEXTAUTH_URL: "https://lantern.example",
};

const refusalOf = (settings: Record<string, string | undefined>): string => {
  try {
    parseEnvironment(settings);
  } catch (error) {
    if (error instanceof WrongSetting) return error.message;
    throw error;
  }
  return "";
};

test("three settings are needed; everything else has a default, and the defaults are the safe ones", () => {
  expect(parseEnvironment(needed)).toEqual({
    ...needed,
    NODE_ENV: "development",
    DATABASE_POOL: 10,
    DATABASE_PREPARE: "on",
    PORT: 3000,
    HOST: "localhost",
    SESSION_IDLE_MINUTES: 15,
    TRUST_PROXY: "off",
    INTAKE_PER_MINUTE: 600,
    LANTERN_MODE: "service",
  });
});

test.each(["DATABASE_URL", "NEXTAUTH_SECRET", "NEXTAUTH_URL"])("without %s it says so in one sentence", (name) => {
  expect(refusalOf({ ...needed, [name]: undefined })).toBe(`${name} is not set. README.md lists the settings.`);
  // A line `NAME=` in a settings file is no setting either.
  expect(refusalOf({ ...needed, [name]: "" })).toBe(`${name} is not set. README.md lists the settings.`);
});

test.each([
  ["DATABASE_URL", "mysql://db.example/lantern"],
  ["NEXTAUTH_SECRET", "too short"],
  ["NEXTAUTH_URL", "lantern"],
  ["PORT", "eighty"],
  ["PORT", "70000"],
  ["DATABASE_POOL", "0"],
  ["DATABASE_PREPARE", "maybe"],
  ["SESSION_IDLE_MINUTES", "4"],
  ["SESSION_IDLE_MINUTES", "31"],
  ["TRUST_PROXY", "yes"],
  ["LANTERN_MODE", "Demo"],
])("%s=%s is named and refused", (name, value) => {
  expect(refusalOf({ ...needed, [name]: value })).toMatch(new RegExp(`^${name} .+\\.$`));
});

test.each([
  ["PORT", "eighty", "PORT must be a whole number from 0 to 65535."],
  ["PORT", "3000.5", "PORT must be a whole number from 0 to 65535."],
  ["SESSION_IDLE_MINUTES", "60", "SESSION_IDLE_MINUTES must be a whole number from 5 to 30."],
  ["NODE_ENV", "prod", "NODE_ENV must be development, production or test."],
  ["TRUST_PROXY", "yes", "TRUST_PROXY must be on or off."],
  ["NEXTAUTH_URL", "localhost:3000", "NEXTAUTH_URL must be the address that people type, such as https://lantern.example."],
  ["NEXTAUTH_URL", "javascript:alert(1)", "NEXTAUTH_URL must be the address that people type, such as https://lantern.example."],
])("%s=%s is refused in our own words", (name, value, sentence) => expect(refusalOf({ ...needed, [name]: value })).toBe(sentence));

test("the owner's address is the application's unless it is set, and each is named where it is none", () => {
  expect(ownerUrlFromEnvironment({ DATABASE_URL: "postgres://a/b" })).toBe("postgres://a/b");
  expect(ownerUrlFromEnvironment({ DATABASE_URL: "postgres://a/b", DATABASE_OWNER_URL: "postgresql://o/b" })).toBe("postgresql://o/b");
  expect(() => ownerUrlFromEnvironment({})).toThrow(new WrongSetting("DATABASE_URL is not set: the address of a PostgreSQL server (15 to 18) is needed."));
  expect(() => ownerUrlFromEnvironment({ DATABASE_URL: "hunter2" })).toThrow(new WrongSetting("DATABASE_URL must start with postgres://."));
  expect(() => ownerUrlFromEnvironment({ DATABASE_OWNER_URL: "hunter2", DATABASE_URL: "postgres://a/b" })).toThrow(new WrongSetting("DATABASE_OWNER_URL must start with postgres://."));
});

test("a refused setting is named, and its value is not repeated: it may be a password", () => {
  expect(refusalOf({ ...needed, DATABASE_URL: "mysql://lantern:hunter2@db.example/lantern" })).not.toContain("hunter2");
  expect(refusalOf({ ...needed, NEXTAUTH_SECRET: "hunter2" })).not.toContain("hunter2");
});

test("what else is in the environment is left alone", () => {
  expect(parseEnvironment({ ...needed, HOME: "/root", npm_config_cache: "x" })).not.toHaveProperty("HOME");
});
