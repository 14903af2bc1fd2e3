import { sql } from "drizzle-orm";
import { cookies, headers } from "next/headers";
import { decode } from "next-auth/jwt";
import { z } from "zod";
import type { Actor, DutyKind, Role, Sector } from "#domain/actor.ts";
import type { Tx } from "#db/client.ts";
import { env } from "./env.ts";
import { cookieNames } from "./sign-in/cookies.ts";

/**
 * The id of the session that the browser's token names, or null. The token proves no more than that Lantern issued it;
 * whether the session lives, and who it belongs to, is asked of the database in every transaction.
 */
export async function sessionId(): Promise<string | null> {
  const token = (await cookies()).get(cookieNames.session)?.value;
  if (!token) return null;
  const known = opened.get(token);
  if (known !== undefined) return known;
  const id = await sessionIn(token);
  if (opened.size >= mostOpened) opened.clear();
  if (id !== null) opened.set(token, id);
  return id;
}

/** Tokens opened before: a token names its session for good, and unsealing one takes longer than asking the database whether it lives. */
const opened = new Map<string, string>();
const mostOpened = 1_000;

async function sessionIn(token: string): Promise<string | null> {
  try {
    const payload = await decode({ token, secret: env().NEXTAUTH_SECRET });
    return z.uuid().safeParse(payload?.sid).data ?? null;
  } catch {
    return null;
  }
}

export type SignedIn = { standing: "live"; actor: Actor; now: Date; idleSeconds: number; endsAt: Date };
export type NotSignedIn = { standing: "idle" | "ended" | "unknown"; actor: null };

type Row = {
  standing: "live" | "idle" | "ended" | "unknown";
  user_id: string;
  name: string;
  role: Role;
  now: string;
  idle_seconds: number;
  ends_at: string;
  duty_id: string | null;
  duty_kind: DutyKind;
  call_sign: string;
  sector: Sector;
  duty_from: string;
  duty_until: string;
  is_desk_lead: boolean;
  crew_id: string | null;
};

/**
 * Makes the transaction the actor's own (row security reads it), with role and duty as they are in the database now.
 * @param acting a person did something; background traffic passes false and never prolongs the session.
 */
export async function beginAs(tx: Tx, session: string | null, acting: boolean): Promise<SignedIn | NotSignedIn> {
  if (session === null) return { standing: "unknown", actor: null };
  const [row] = await tx.execute<Row>(sql`select * from begin_as(${session}::uuid, ${acting})`);
  if (row?.standing !== "live") return { standing: row?.standing ?? "unknown", actor: null };
  return { standing: "live", actor: actorFrom(row), now: new Date(row.now), idleSeconds: row.idle_seconds, endsAt: new Date(row.ends_at) };
}

function actorFrom(row: Row): Actor {
  const duty = row.duty_id && {
    id: row.duty_id,
    kind: row.duty_kind,
    callSign: row.call_sign,
    sector: row.sector,
    from: new Date(row.duty_from),
    until: new Date(row.duty_until),
    isDeskLead: row.is_desk_lead,
    crewId: row.crew_id,
  };
  return { id: row.user_id, name: row.name, role: row.role, duty: duty || null };
}

/**
 * What the HTTP server says of the request: its reference, its address and the nonce of its content security policy. `isScripted`: the page's
 * script sent the form and still holds what was typed; without it the answer is all that there is.
 */
export async function requestHeaders(): Promise<{ requestId: string; path: string; nonce: string; isScripted: boolean }> {
  const given = await headers();
  return {
    requestId: given.get("x-lantern-request") ?? "", path: given.get("x-lantern-path") ?? "/", nonce: given.get("x-lantern-nonce") ?? "",
    isScripted: given.has("next-action"),
  };
}
