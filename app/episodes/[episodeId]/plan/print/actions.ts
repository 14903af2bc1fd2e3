"use server";

import { paths } from "#app/paths.ts";
import { whyNotReEntered } from "#domain/identity.ts";
import { whyNotPrint } from "#domain/plan.ts";
import { recordAction } from "#server/record-action.ts";
import { findPlanPage } from "../found.ts";
import { isOnPaper, printActionName } from "./asked.ts";
import { findNamedAgain } from "./found.ts";
import { printSchema } from "./schema.ts";

/** Leads to the leaflet once the person was named again. What was typed stays out of the address; that the form went through opens the leaflet. */
export const showPrint = recordAction({
  name: printActionName,
  for: "clinicians",
  form: printSchema,
  find: async ({ tx, now, input }) => {
    const [found, named] = await Promise.all([findPlanPage(tx, input.episodeId, input.kind), findNamedAgain(tx, { ...input, now })]);
    return found && { ...found, ...named };
  },
  whyNot: ({ found: { plan, owner, isNamed }, input }) => whyNotPrint(plan) ?? (isNamed || owner === null || !isOnPaper(input.paper) ? null : whyNotReEntered(owner, input)),
  change: ({ input: { episodeId, kind, paper, size, which } }) => Promise.resolve({
    audit: { action: "record.viewed", episodeId, detail: { screen: `${kind}-plan-print`, paper } },
    goTo: paths.printPlan(episodeId, kind, { paper, size, which }),
  }),
});
