/**
 * What `npm test` tells its browser tests of the server that it has started.
 * @throws naming the one that is missing: these tests walk a server of their own, never somebody's work.
 */
export function setting(name: "TEST_OWNER_URL" | "TEST_SERVER_URL" | "TEST_BASE_URL" | "TEST_SESSION_SECRET"): string {
  const value = process.env[name];
  if (value) return value;
  throw new Error(`${name} is not set. Run the browser tests with: npm test -- --only browser`);
}
