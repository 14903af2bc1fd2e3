import type { ReactNode } from "react";
import { Shell as PublicShell } from "#components/page/shell.tsx";
import type { Actor } from "#domain/actor.ts";
import { isDemo } from "#server/demo.ts";
import { env } from "#server/env.ts";
import { DatabaseUnavailable } from "#server/faults.ts";
import { requestHeaders, sessionId } from "#server/session.ts";
import { withActor } from "#server/with-actor.ts";
import { Shell } from "../shell.tsx";

type Props = { title: string; back?: { href: string; label: string }; children: ReactNode };

/** A page for everybody, signed in or not; it opens even while the database is away. */
export async function HelpPage(props: Props) {
  const [{ reader, demo }, { path, nonce }] = await Promise.all([whoReads(), requestHeaders()]);
  if (reader === null) return <PublicShell {...props} signedIn={null} person={null} demo={demo} />;
  return <Shell {...props} {...reader} path={path} nonce={nonce} demo={demo} idleSeconds={env().SESSION_IDLE_MINUTES * 60} unsent={null} tabToken={() => ""} />;
}

async function whoReads(): Promise<{ reader: { actor: Actor; now: Date } | null; demo: boolean }> {
  try {
    const reader = (await sessionId()) === null ? null : await withActor(({ actor, now }) => Promise.resolve({ actor, now }));
    return { reader, demo: await isDemo() };
  } catch (error) {
    if (error instanceof DatabaseUnavailable) return { reader: null, demo: false };
    throw error;
  }
}
