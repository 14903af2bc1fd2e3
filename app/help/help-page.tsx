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
  const [{ actor, demo }, { path, nonce }] = await Promise.all([whoReads(), requestHeaders()]);
  if (actor === null) return <PublicShell {...props} signedIn={null} person={null} demo={demo} />;
  return <Shell {...props} actor={actor} path={path} nonce={nonce} demo={demo} idleSeconds={env().SESSION_IDLE_MINUTES * 60} unsent={null} tabToken={() => ""} />;
}

async function whoReads(): Promise<{ actor: Actor | null; demo: boolean }> {
  try {
    const actor = (await sessionId()) === null ? null : await withActor((context) => Promise.resolve(context.actor));
    return { actor, demo: await isDemo() };
  } catch (error) {
    if (error instanceof DatabaseUnavailable) return { actor: null, demo: false };
    throw error;
  }
}
