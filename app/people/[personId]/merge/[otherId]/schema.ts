import * as z from "zod";
import { detailGroups, type DetailGroup } from "#domain/detail-groups.ts";
import { mergeChoices, type MergeAnswers } from "#domain/merge.ts";
import { versionBox } from "#app/version-box.ts";

const choice = z.enum(mergeChoices, "Choose which of the two stands.").optional();
const answers = Object.fromEntries(detailGroups.map((group) => [`take-${group}`, choice])) as Record<`take-${DetailGroup}`, typeof choice>;

const boxes = z.object({
  ...answers,
  personId: z.uuid(),
  otherId: z.uuid(),
  version: versionBox(),
  otherVersion: versionBox(),
  reason: z.string().trim().min(1, "Write how you know that they are the same person.").max(2_000, "Shorten this to 2,000 characters."),
  numberEnd: z.string().max(20).default(""),
  yearOfBirth: z.string().max(20).default(""),
  familyStart: z.string().max(20).default(""),
});

/** What stands of either record, why they are one person, and the kept one named again. */
export const mergeSchema = boxes.transform(({ personId, otherId, version, otherVersion, reason, numberEnd, yearOfBirth, familyStart, ...taken }) => {
  const chosen: MergeAnswers = Object.fromEntries(detailGroups.map((group) => [group, taken[`take-${group}`]]));
  return { personId, otherId, version, otherVersion, reason, numberEnd, yearOfBirth, familyStart, answers: chosen };
});
