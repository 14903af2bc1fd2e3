import { defineConfig } from "vitest/config";

const never = ["**/node_modules/**", "**/.next/**", "**/.lantern/**"];

export default defineConfig({
  test: {
    environment: "node",
    retry: 0,
    // Generous: a busy machine must not fail a test. Speed is the bench's matter.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: "domain",
          include: ["{domain,components,server,launch,app,bench,test,security}/**/*.test.{ts,tsx}"],
          exclude: [...never, "**/*.db.test.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "database",
          include: ["db/**/*.test.ts", "{server,app,bench,test,launch}/**/*.db.test.ts"],
          exclude: never,
          globalSetup: "./launch/vitest-database.ts",
        },
      },
    ],
  },
});
