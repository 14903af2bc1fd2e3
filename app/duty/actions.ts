"use server";

import type { z } from "zod";
import { paths } from "#app/paths.ts";
import { insertDuty } from "#db/commands/duties.ts";
import { findLiveCrew } from "#db/queries/duties.ts";
import { callSignOf, whyNotStartDuty } from "#domain/duty.ts";
import { readTypedTime } from "#domain/typed-time.ts";
import { recordAction, type WhyNot } from "#server/record-action.ts";
import { dutySchema } from "./schema.ts";

type DutyForm = z.output<typeof dutySchema>;

const readUntil = (input: DutyForm, now: Date) => readTypedTime({ date: input["until-date"], time: input["until-time"] }, now, "ahead");

/** Starts the actor's duty; a car under a call sign that is already out is joined. */
export const startDuty = recordAction({
  name: "duty.start",
  for: "clinicians",
  form: dutySchema,
  find: async ({ tx, input }) => ({ crew: input.kind === "desk" ? null : await findLiveCrew(tx, callSignOf(input.callSign)) }),
  whyNot: ({ found, actor, input, now }): WhyNot => {
    const until = readUntil(input, now);
    if (!until.ok) return { field: `until-${until.part}`, refusal: until.refusal };
    const no = whyNotStartDuty({ kind: input.kind, until: until.at }, found.crew, actor, now);
    return no !== null && typeof no === "object" && no.field === "until" ? { ...no, field: "until-time" } : no;
  },
  change: async ({ found, actor, input, tx, now }) => {
    const until = readUntil(input, now);
    const duty = { kind: input.kind, callSign: callSignOf(input.callSign), sector: input.sector, until: until.ok ? until.at : now };
    const id = await insertDuty(tx, { actor, duty, crewId: found.crew?.id ?? null, now });
    return { audit: { action: "duty.started", subjectId: id, detail: { kind: input.kind, sector: input.sector } }, goTo: paths.duty({ done: "duty-started" }) };
  },
});
