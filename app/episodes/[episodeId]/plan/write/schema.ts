import * as z from "zod";
import { planForms } from "#domain/plan-form.ts";
import { linesFrom, planAnswersFrom, planFields, planProblems } from "#domain/plan-heading.ts";
import { planKinds } from "#domain/plan.ts";
import { versionBox } from "#app/version-box.ts";

const posted = z.looseObject({
  episodeId: z.uuid(),
  kind: z.enum(planKinds),
  version: versionBox(),
  reason: z.string().max(2_000, "Shorten this to 2,000 characters.").default(""),
  then: z.string().optional(),
});

/** A plan as it is typed: its own fields, at least one line, and from the second version on why it was changed. */
export const planSchema = posted.transform(({ episodeId, kind, version, reason, then, ...rest }, context) => {
  const form = planForms[kind];
  const typed = Object.fromEntries(Object.entries(rest).filter((entry): entry is [string, string] => typeof entry[1] === "string"));
  const answers = planAnswersFrom(form, typed);
  const complain = (name: string, message: string) => context.addIssue({ code: "custom", path: [name], message });
  for (const { name, words } of planProblems(form, answers)) complain(name, words);
  const lines = linesFrom(form, answers);
  if (lines.length === 0) complain(planFields(form, {})[0]?.name ?? "", "Write at least one line before you save.");
  if (version > 0 && reason.trim() === "") complain("reason", "Write what changed, and why.");
  return { episodeId, kind, version, answers, lines, reason: version > 0 ? reason.trim() : null, goesOnToAgree: then === "agree" };
});
