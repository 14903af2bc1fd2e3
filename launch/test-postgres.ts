import type { Closing } from "./closing.ts";
import { startPostgres, stopOnceStarted, type EmbeddedPostgres } from "./embedded-postgres.ts";
import { step } from "./steps.ts";

/** The throw-away PostgreSQL of one test run, started when first asked for. A DATABASE_URL in the environment is never touched. */
export function ownPostgres(closing: Closing): () => Promise<EmbeddedPostgres> {
  let started: Promise<EmbeddedPostgres> | null = null;
  const start = () => {
    const starting = step("Starting a throw-away PostgreSQL", (say) => startPostgres({ ephemeral: true, name: "lantern_tests", say }));
    closing.add(stopOnceStarted(starting));
    return starting;
  };
  return () => (started ??= start());
}
