import { expect, test } from "vitest";
import { parseEnvironment, WrongSetting } from "./env.ts";

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

test("a refused setting is named, and its value is not repeated: it may be a password", () => {
  expect(refusalOf({ ...needed, DATABASE_URL: "mysql://lantern:hunter2@db.example/lantern" })).not.toContain("hunter2");
  expect(refusalOf({ ...needed, NEXTAUTH_SECRET: "hunter2" })).not.toContain("hunter2");
});

test("what else is in the environment is left alone", () => {
  expect(parseEnvironment({ ...needed, HOME: "/root", npm_config_cache: "x" })).not.toHaveProperty("HOME");
});
