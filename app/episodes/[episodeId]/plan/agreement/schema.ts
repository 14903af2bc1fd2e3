import * as z from "zod";
import { longestPlanLine } from "#domain/plan-heading.ts";
import { agreementCapacities, copyWays, lineAgreements, planAgreements, planKinds } from "#domain/plan.ts";
import type { LineAnswer } from "#domain/plan.ts";
import { versionBox } from "#app/version-box.ts";
import { otherCopyRows } from "./copy-rows.ts";

const words = (most: number) => z.string().max(most, `Shorten this to ${most.toLocaleString("en-GB")} characters.`).default("");

const posted = z.looseObject({
  episodeId: z.uuid(),
  kind: z.enum(planKinds),
  version: versionBox(),
  agreement: z.enum(planAgreements).optional().catch(undefined),
  words: words(2_000),
  present: words(500),
  capacity: z.enum(agreementCapacities).optional().catch(undefined),
  "capacity-words": words(2_000),
  copy: z.enum(copyWays).optional().catch(undefined),
  review: words(100),
  "weekend[]": z.array(z.string()).default([]),
});

const longestName = 200;

type Loose = Record<string, unknown>;
const textOf = (typed: Loose, name: string): string => (typeof typed[name] === "string" ? typed[name].trim() : "");

/** The lines' own answers, by their place in the plan: as many as were posted. */
function lineAnswers(typed: Loose): (LineAnswer | undefined)[] {
  const answers: (LineAnswer | undefined)[] = [];
  for (const name of Object.keys(typed)) {
    const at = Number(/^line-(\d{1,3})$/.exec(name)?.[1] ?? -1);
    const agreed = lineAgreements.find((code) => code === typed[name]);
    if (at >= 0 && agreed) answers[at] = { agreed, changedTo: textOf(typed, `line-${at}-words`) };
  }
  return answers;
}

/** Whom else a copy was given: name and way, row by row; a row without a name is empty. */
function copiesToOthers(typed: Loose): { how: string; toWhom: string }[] {
  return otherCopyRows.flatMap((row) => {
    const toWhom = textOf(typed, `copy-${row}-to`);
    const how = copyWays.find((way) => way === typed[`copy-${row}-how`]) ?? "paper";
    return toWhom === "" ? [] : [{ how, toWhom }];
  });
}

type TooLong = { name: string; words: string };

/** What is longer than a line of the plan, or than a name: it is said beside its box, and never cut. A line's words count only where they are asked for. */
function tooLong(typed: Loose): TooLong[] {
  const lines = typed["agreement"] === "partly" ? lineAnswers(typed) : [];
  return [
    ...Array.from(lines, (answer, at): TooLong[] =>
      answer?.agreed === "changed" && answer.changedTo.length > longestPlanLine ? [{ name: `line-${at}-words`, words: `Keep the line to ${longestPlanLine} characters.` }] : []).flat(),
    ...otherCopyRows.flatMap((row) => (textOf(typed, `copy-${row}-to`).length > longestName ? [{ name: `copy-${row}-to`, words: `Shorten this to ${longestName} characters.` }] : [])),
  ];
}

/** What was agreed. Words are needed unless everything was. Everything that is missing is said at once, in the order of the form. */
export const agreementSchema = posted.transform((typed, context) => {
  const { episodeId, kind, version, agreement, capacity, copy, review } = typed;
  const complain = (name: string, message: string) => context.addIssue({ code: "custom", path: [name], message });
  if (agreement === undefined) complain("agreement", "Say whether the plan is agreed.");
  if (agreement === "partly" && typed.words.trim() === "") complain("words", "Write what was not agreed, and why.");
  if (agreement === "not-able-today" && typed.words.trim() === "") complain("words", "Write why they are not able to agree today.");
  if (typed.present.trim() === "") complain("present", "Write who was there.");
  if (capacity === undefined) complain("capacity", "Say whether they can decide about this plan.");
  if (capacity === "lacks-capacity" && typed["capacity-words"].trim() === "") complain("capacity-words", "Write what shows it, and who was asked instead.");
  if (copy === undefined) complain("copy", "Say whether they have a copy.");
  for (const { name, words: why } of tooLong(typed)) complain(name, why);
  if (agreement === undefined || capacity === undefined || copy === undefined) return z.NEVER;
  return {
    episodeId, kind, version, agreement, capacity, copy, review: review.trim(), present: typed.present.trim(), words: typed.words.trim() || null, capacityWords: typed["capacity-words"].trim() || null,
    weekendIsMeant: typed["weekend[]"].includes("yes"), lines: lineAnswers(typed), others: copiesToOthers(typed),
  };
});
