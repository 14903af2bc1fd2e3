import { DrizzleQueryError } from "drizzle-orm";
import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { databaseCode, DatabaseUnavailable, describeFault, isRetryable, isUnavailable, log, violatedConstraint } from "./faults.ts";

/** What PostgreSQL's driver throws: a code, and a message and a detail that repeat what was stored. */
const driverError = (code: string, facts: Record<string, string> = {}) =>
  Object.assign(new Error(`duplicate key value violates unique constraint`), { name: "PostgresError", code, ...facts });

const secrets = ["9434765919", "Jane Roe", "took forty tablets at noon"];
const wrapped = (code = "23505") =>
  new DrizzleQueryError(`insert into "persons" ("nhs_number", "name", "note") values ($1, $2, $3)`, secrets, driverError(code, { constraint_name: "persons_nhs_number", detail: `Key (nhs_number)=(${secrets[0]}) already exists.` }));

test("a database error's message carries the values of its query", () => {
  // If this ever ceases to be so, the test below proves nothing.
  for (const secret of secrets) expect(wrapped().message).toContain(secret);
});

test("what the log holds of it has none of them: kind, code, constraint and place", () => {
  const line = JSON.stringify(describeFault(wrapped()));
  for (const secret of [...secrets, "Failed query", "params", "insert into"]) expect(line).not.toContain(secret);
  expect(describeFault(wrapped())).toMatchObject({ code: "23505", constraint: "persons_nhs_number", message: undefined });
  expect(describeFault(wrapped()).places).toEqual(expect.arrayContaining([expect.stringContaining("faults.test.ts")]));
});

test("not even when it is wrapped again, has no code, or its values look like lines of a stack", () => {
  const again = new Error("could not save", { cause: wrapped() });
  const codeless = new DrizzleQueryError("select $1", secrets, new Error("closed"));
  const sly = new DrizzleQueryError("select $1", ["x\n    at Jane Roe (took forty tablets at noon:1:1)"], driverError("22P02"));
  for (const error of [again, codeless, sly]) {
    const line = JSON.stringify(describeFault(error));
    for (const secret of secrets) expect(line).not.toContain(secret);
  }
});

test("whatever the values are, none of them is written", () => {
  fc.assert(fc.property(fc.array(fc.string({ minLength: 8 }).map((text) => `§${text}§`), { minLength: 1, maxLength: 5 }), (values) => {
    const held = JSON.stringify(describeFault(new DrizzleQueryError("insert into notes values ($1)", values, driverError("23514"))));
    for (const value of values) expect(held).not.toContain(JSON.stringify(value).slice(1, -1));
  }));
});

test("an error of our own keeps its message, shortened; what is no error is only named", () => {
  expect(describeFault(new TypeError("x is not a function"))).toMatchObject({ kind: "TypeError", message: "x is not a function" });
  expect(describeFault(new Error("a".repeat(5_000))).message).toHaveLength(300);
  expect(describeFault("Jane Roe")).toEqual({ kind: "string" });
  expect(describeFault(null)).toEqual({ kind: "object" });
});

test("code and constraint are found however deep the libraries have wrapped them, and not for ever", () => {
  expect(databaseCode(new Error("outer", { cause: wrapped() }))).toBe("23505");
  expect(violatedConstraint(new Error("outer", { cause: wrapped() }))).toBe("persons_nhs_number");
  const ring = new Error("ring");
  ring.cause = ring;
  expect([databaseCode(ring), violatedConstraint(ring)]).toEqual([null, null]);
});

test.each(["ECONNREFUSED", "ECONNRESET", "CONNECT_TIMEOUT", "CONNECTION_CLOSED", "57P01", "57P03", "53300", "53100", "25006", "08006", "08001", "55P03", "57014", "25P03", "53200", "58030"])("%s means not now", (code) => {
  expect(isUnavailable(wrapped(code))).toBe(true);
  expect(isRetryable(wrapped(code))).toBe(false);
});

test.each(["40001", "40P01"])("%s is a lost race that is run again", (code) => {
  expect(isRetryable(wrapped(code))).toBe(true);
  expect(isUnavailable(wrapped(code))).toBe(false);
});

test.each(["23505", "22P02", "42501", "LN001"])("%s is neither", (code) => {
  expect([isUnavailable(wrapped(code)), isRetryable(wrapped(code))]).toEqual([false, false]);
});

test("the gatehouse's own word counts as not now", () => {
  expect(isUnavailable(new DatabaseUnavailable("no connection came free in time"))).toBe(true);
  expect(isUnavailable(new Error("no connection"))).toBe(false);
});

afterEach(() => void vi.restoreAllMocks());

test("a line of the log is one line of JSON; errors go to the error stream", () => {
  const [out, err] = [vi.spyOn(process.stdout, "write").mockReturnValue(true), vi.spyOn(process.stderr, "write").mockReturnValue(true)];
  log("info", "ready", { port: 3000 });
  log("error", "page.failed", describeFault(wrapped()));
  const [told, failed] = [String(out.mock.calls[0]?.[0]), String(err.mock.calls[0]?.[0])];
  expect(JSON.parse(told)).toMatchObject({ level: "info", event: "ready", port: 3000 });
  expect(told.indexOf("\n")).toBe(told.length - 1);
  expect(failed.indexOf("\n")).toBe(failed.length - 1);
  for (const secret of secrets) expect(failed).not.toContain(secret);
});
