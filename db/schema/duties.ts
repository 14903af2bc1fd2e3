import { sql } from "drizzle-orm";
import { boolean, check, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { dutyKinds, sectors } from "#domain/actor.ts";
import { at, by, id, oneOf, written } from "./columns.ts";
import { users } from "./users.ts";

/** A car for one shift: a solo specialist, or a paramedic paired with a mental health practitioner. */
export const crews = pgTable(
  "crews",
  {
    id: id(),
    kind: text({ enum: ["solo", "joint-car"] }).notNull(),
    callSign: text().notNull(),
    sector: text({ enum: sectors }).notNull(),
    from: at().notNull(),
    until: at().notNull(),
    endedAt: at(),
  },
  (t) => [
    oneOf("crews_kind", t.kind, ["solo", "joint-car"]),
    oneOf("crews_sector", t.sector, sectors),
    check("crews_until_after_from", sql`${t.until} > ${t.from}`),
    uniqueIndex("crews_live_call_sign").on(t.callSign).where(sql`ended_at is null`),
  ],
);

/** A clinician's shift. Open while `ended_at` is null; at most one open duty each. */
export const duties = pgTable(
  "duties",
  {
    id: id(),
    userId: uuid().notNull().references(() => users.id, { onDelete: "restrict" }),
    kind: text({ enum: dutyKinds }).notNull(),
    callSign: text().notNull(),
    sector: text({ enum: sectors }).notNull(),
    crewId: uuid().references(() => crews.id, { onDelete: "restrict" }),
    /** The role held when the duty began, frozen: a joint car needs one of each. */
    roleHeld: text().notNull(),
    from: at().notNull(),
    until: at().notNull(),
    endedAt: at(),
  },
  (t) => [
    oneOf("duties_kind", t.kind, dutyKinds),
    oneOf("duties_sector", t.sector, sectors),
    written("duties_call_sign_written", t.callSign),
    check("duties_until_after_from", sql`${t.until} > ${t.from}`),
    check("duties_crew_unless_desk", sql`(${t.kind} = 'desk') = (${t.crewId} is null)`),
    uniqueIndex("duties_one_open_each").on(t.userId).where(sql`ended_at is null`),
    index("duties_crew").on(t.crewId),
    uniqueIndex("duties_one_role_per_crew").on(t.crewId, t.roleHeld).where(sql`ended_at is null and crew_id is not null`),
  ],
);

/** Who leads the desk: the named owner of every call that nobody has taken yet. The newest row stands. */
export const deskLeads = pgTable(
  "desk_leads",
  {
    id: id(),
    userId: uuid().notNull().references(() => users.id, { onDelete: "restrict" }),
    since: at().notNull(),
    by: by(),
    standing: boolean().notNull().default(true),
  },
  (t) => [uniqueIndex("desk_leads_one_standing").on(t.standing).where(sql`standing`), index("desk_leads_user").on(t.userId)],
);
