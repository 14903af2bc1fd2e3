import { sql, type SQL } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { Sector } from "#domain/actor.ts";
import type { CrewKind, CrewMember, CrewOnDuty } from "#domain/crew.ts";
import type { ResponseStage } from "#domain/response.ts";

type Row = {
  id: string;
  kind: CrewKind;
  callSign: string;
  sector: Sector;
  until: string;
  aboard: CrewMember[];
  stage: ResponseStage | null;
  since: string | null;
};

/** Every car on duty, complete or not, with its live job if it has one; in no order that matters (see `inOrderToSend`). */
export async function listCrewsOnDuty(tx: Tx): Promise<CrewOnDuty[]> {
  return (await tx.execute<Row>(crewsWhere(sql`true`))).map(crewFrom);
}

/** One car on duty, or null once its duty is over. */
export async function findCrewOnDuty(tx: Tx, id: string): Promise<CrewOnDuty | null> {
  const [row] = await tx.execute<Row>(crewsWhere(sql`c.id = ${id}`));
  return row === undefined ? null : crewFrom(row);
}

/** A duty counts until it is ended, and no longer than four hours past its planned end, as in row security's open_duty(). */
function crewsWhere(condition: SQL): SQL {
  return sql`
    select c.id, c.kind, c.call_sign as "callSign", c.sector, c.until, coalesce(a.aboard, '[]'::jsonb) as aboard, j.stage, j.since
    from crews c
    left join lateral (
      select jsonb_agg(jsonb_build_object('userId', u.id, 'name', u.name, 'role', d.role_held) order by d.role_held, u.name) as aboard
      from duties d join users u on u.id = d.user_id
      where d.crew_id = c.id and d.ended_at is null and d.until + interval '4 hours' > now()) a on true
    left join crews_on_a_job() j on j.crew_id = c.id
    where c.ended_at is null and c.until + interval '4 hours' > now() and ${condition}
    order by c.call_sign
    limit 200`;
}

function crewFrom({ stage, since, until, ...row }: Row): CrewOnDuty {
  return { ...row, until: new Date(until), job: stage === null || since === null ? null : { stage, since: new Date(since) } };
}
