import { and, desc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Tx } from "#db/client.ts";
import { crews } from "#db/schema/duties.ts";
import { strips } from "#db/schema/episodes.ts";
import { responses } from "#db/schema/responding.ts";
import { responseReports } from "#db/schema/response-reports.ts";
import { responseTimeCorrections } from "#db/schema/time-corrections.ts";
import { users } from "#db/schema/users.ts";
import type { CrewKind, CrewMember } from "#domain/crew.ts";
import type { CorrectableStage } from "#domain/response-correction.ts";
import type { ResponseOutcome, ResponseTimes } from "#domain/response.ts";

export type CrewResponse = {
  id: string;
  episodeId: string;
  crewId: string;
  callSign: string;
  kind: CrewKind;
  /** Who was aboard while it lasted. */
  aboard: CrewMember[];
  allocatedByName: string;
  briefing: string | null;
  times: ResponseTimes;
  outcome: ResponseOutcome | null;
  destination: string | null;
  stoodDownReason: string | null;
  /** Who owns the call now, and what they do next; null once it is closed. */
  ownerId: string | null;
  nextAction: string | null;
};

const dispatcher = alias(users, "dispatcher");

/** Whose duty overlapped the response, by role: their names stay with it after their shift. */
const aboard = sql<CrewMember[]>`coalesce((
  select jsonb_agg(jsonb_build_object('userId', u.id, 'name', u.name, 'role', d.role_held) order by d.role_held, u.name)
  from duties d join users u on u.id = d.user_id
  where d.crew_id = ${responses.crewId} and (d.ended_at is null or d.ended_at > ${responses.allocatedAt})
    and d."from" <= coalesce(${responses.clearAt}, ${responses.stoodDownAt}, now())), '[]'::jsonb)`;

function selectResponses(tx: Tx) {
  return tx
    .select({ response: responses, callSign: crews.callSign, kind: crews.kind, allocatedByName: dispatcher.name, ownerId: strips.ownerId, nextAction: strips.nextAction, aboard })
    .from(responses)
    .innerJoin(crews, eq(crews.id, responses.crewId))
    .innerJoin(dispatcher, eq(dispatcher.id, responses.allocatedBy))
    .leftJoin(strips, eq(strips.episodeId, responses.episodeId));
}

type Row = Awaited<ReturnType<typeof selectResponses>>[number];

/** One response of an episode, or null when there is none that the actor sees. */
export async function findResponse(tx: Tx, episodeId: string, id: string): Promise<CrewResponse | null> {
  const [row] = await selectResponses(tx).where(and(eq(responses.id, id), eq(responses.episodeId, episodeId)));
  return row === undefined ? null : responseFrom(row);
}

/** The same, with its row locked until the transaction ends: two who record the same stage come one after the other. */
export async function findResponseToChange(tx: Tx, episodeId: string, id: string): Promise<CrewResponse | null> {
  await tx.select({ id: responses.id }).from(responses).where(eq(responses.id, id)).for("update");
  return await findResponse(tx, episodeId, id);
}

/** Every crew sent to an episode, newest first; a crisis has a handful. */
export async function listResponses(tx: Tx, episodeId: string): Promise<CrewResponse[]> {
  const rows = await selectResponses(tx).where(eq(responses.episodeId, episodeId)).orderBy(desc(responses.allocatedAt)).limit(50);
  return rows.map(responseFrom);
}

export type TimeCorrectionRow = { id: string; stage: CorrectableStage; before: Date; after: Date; reason: string; correctedAt: Date; correctedByName: string };

/** What was put right about the times of a crew, newest first. */
export async function listTimeCorrections(tx: Tx, responseId: string): Promise<TimeCorrectionRow[]> {
  const { id, stage, before, after, reason, correctedAt } = responseTimeCorrections;
  return await tx
    .select({ id, stage, before, after, reason, correctedAt, correctedByName: users.name })
    .from(responseTimeCorrections)
    .innerJoin(users, eq(users.id, responseTimeCorrections.correctedBy))
    .where(eq(responseTimeCorrections.responseId, responseId))
    .orderBy(desc(correctedAt), desc(id))
    .limit(200);
}

export type ReportRow = { stage: CorrectableStage; reportedAt: Date; reportedByName: string };

/** Who told of each time of a crew, and when. */
export async function listResponseReports(tx: Tx, responseId: string): Promise<ReportRow[]> {
  const { stage, reportedAt, reportedBy } = responseReports;
  return await tx.select({ stage, reportedAt, reportedByName: users.name }).from(responseReports).innerJoin(users, eq(users.id, reportedBy)).where(eq(responseReports.responseId, responseId));
}

function responseFrom({ response: r, ...row }: Row): CrewResponse {
  return {
    ...row,
    id: r.id,
    episodeId: r.episodeId,
    crewId: r.crewId,
    briefing: r.briefing,
    outcome: r.outcome,
    destination: r.destination,
    stoodDownReason: r.stoodDownReason,
    times: {
      allocated: r.allocatedAt,
      mobile: r.mobileAt,
      "on-scene": r.onSceneAt,
      "left-scene": r.leftSceneAt,
      "at-destination": r.atDestinationAt,
      clear: r.clearAt,
      "stood-down": r.stoodDownAt,
    },
  };
}
