import { sql } from "drizzle-orm";
import { boolean, check, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { FrozenSection } from "#domain/assessment.ts";
import { agreementCapacities, planAgreements as agreementsReached, planKinds } from "#domain/plan.ts";
import type { PlanLine } from "#domain/plan.ts";
import { at, by, id, oneOf, written } from "./columns.ts";
import { episodes } from "./episodes.ts";

/** One face-to-face assessment. Its sections are filled in any order by one or two authors. */
export const assessments = pgTable(
  "assessments",
  {
    id: id(),
    episodeId: uuid().notNull().references(() => episodes.id, { onDelete: "restrict" }),
    startedAt: at().notNull(),
    startedBy: by().notNull(),
    /** When the person was seen, where that differs from when it was written. */
    happenedAt: at().notNull(),
  },
  (t) => [index("assessments_episode").on(t.episodeId, t.happenedAt, t.id)],
);

/** A section as it now stands; each save is a version of its own, so two authors never overwrite each other unseen. */
export const assessmentSections = pgTable(
  "assessment_sections",
  {
    assessmentId: uuid().notNull().references(() => assessments.id, { onDelete: "restrict" }),
    section: text().notNull(),
    version: integer().notNull(),
    answers: jsonb().$type<Record<string, string | string[]>>().notNull(),
    complete: boolean().notNull().default(false),
    /** Names of answers copied from an earlier assessment and not yet reviewed. */
    unreviewedCopies: text().array().notNull().default(sql`'{}'`),
    /** When its words were written, and by whom: a version that only marks them for review keeps both. */
    writtenAt: at().notNull(),
    writtenBy: by().notNull(),
  },
  (t) => [primaryKey({ columns: [t.assessmentId, t.section, t.version] })],
);

/**
 * Signed off is a row, not a flag; it freezes content together with the questions as they were worded. A version that was returned stays, and
 * the next one stands.
 */
export const assessmentSignOffs = pgTable(
  "assessment_sign_offs",
  {
    assessmentId: uuid().notNull().references(() => assessments.id, { onDelete: "restrict" }),
    version: integer().notNull().default(1),
    signedOffBy: by().notNull(),
    signedOffAt: at().notNull(),
    frozen: jsonb().$type<FrozenSection[]>().notNull(),
    /** A learner signed. The database writes it, from the signer's account on that day. */
    needsCountersign: boolean().notNull().default(false),
  },
  (t) => [primaryKey({ columns: [t.assessmentId, t.version] }), check("assessment_sign_offs_version", sql`${t.version} >= 1`)],
);

export const assessmentAddenda = pgTable(
  "assessment_addenda",
  {
    id: id(),
    assessmentId: uuid().notNull().references(() => assessments.id, { onDelete: "restrict" }),
    words: text().notNull(),
    happenedAt: at().notNull(),
    writtenAt: at().notNull(),
    writtenBy: by().notNull(),
  },
  (t) => [index("assessment_addenda_assessment").on(t.assessmentId, t.writtenAt)],
);

/** A care plan or safety plan made with the person; versions, never overwritten. */
export const plans = pgTable(
  "plans",
  {
    id: id(),
    kind: text({ enum: planKinds }).notNull(),
    episodeId: uuid().notNull().references(() => episodes.id, { onDelete: "restrict" }),
    createdAt: at().notNull(),
    createdBy: by().notNull(),
  },
  (t) => [uniqueIndex("plans_one_of_a_kind").on(t.episodeId, t.kind), oneOf("plans_kind", t.kind, planKinds)],
);

export const planVersions = pgTable(
  "plan_versions",
  {
    planId: uuid().notNull().references(() => plans.id, { onDelete: "restrict" }),
    version: integer().notNull(),
    lines: jsonb().$type<PlanLine[]>().notNull(),
    /** What the form held, so that the next version starts from it. */
    answers: jsonb().$type<Record<string, string | string[]>>().notNull(),
    reviewOn: text(),
    writtenAt: at().notNull(),
    writtenBy: by().notNull(),
    reason: text(),
  },
  (t) => [
    primaryKey({ columns: [t.planId, t.version] }),
    check("plan_versions_reason", sql`${t.version} = 1 or coalesce(${t.reason}, '') ~ '\\S'`),
  ],
);

/** Agreed with the person: who was there, what was not agreed, which copies were given. */
export const planAgreements = pgTable(
  "plan_agreements",
  {
    planId: uuid().notNull().references(() => plans.id, { onDelete: "restrict" }),
    version: integer().notNull(),
    agreement: text({ enum: agreementsReached }).notNull(),
    whoWasThere: text().notNull(),
    words: text(),
    /** Could they decide about this plan, today? */
    capacity: text({ enum: agreementCapacities }).notNull(),
    capacityWords: text(),
    copies: jsonb().$type<{ how: string; toWhom: string }[]>().notNull(),
    agreedAt: at().notNull(),
    agreedBy: by().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.planId, t.version] }),
    oneOf("plan_agreements_agreement", t.agreement, agreementsReached),
    oneOf("plan_agreements_capacity", t.capacity, agreementCapacities),
    written("plan_agreements_who_was_there", t.whoWasThere),
    check("plan_agreements_why_not", sql`${t.agreement} = 'fully' or coalesce(${t.words}, '') ~ '\\S'`),
  ],
);
