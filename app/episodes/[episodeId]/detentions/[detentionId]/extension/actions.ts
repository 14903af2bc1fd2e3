"use server";

import { paths } from "#app/paths.ts";
import { insertExtension } from "#db/commands/detentions.ts";
import { findDetentionScene, findDetentionToChange } from "#db/queries/detentions.ts";
import { whyNotExtend } from "#domain/legal-detention.ts";
import { readTypedTime } from "#domain/typed-time.ts";
import { recordAction } from "#server/record-action.ts";
import { extensionSchema, type TypedExtension } from "./schema.ts";

const grantedAt = (input: TypedExtension, now: Date) => readTypedTime({ date: input["granted-date"], time: input["granted-time"] }, now, "back");

/** Records the one extension: granted by the responsible doctor before the 24 hours ended, for the person's condition. */
export const extendDetention = recordAction({
  name: "detention.extend",
  for: "clinicians",
  form: extensionSchema,
  find: async ({ tx, input, now }) => {
    const detention = await findDetentionToChange(tx, input.episodeId, input.detentionId);
    const scene = detention && (await findDetentionScene(tx, input.episodeId, now));
    return detention && scene && { detention, age: scene.age };
  },
  whyNot: ({ found: { detention, age }, actor, input, now }) => {
    const granted = grantedAt(input, now);
    if (!granted.ok) return { field: `granted-${granted.part}`, refusal: granted.refusal };
    const { minutes, because, place } = input;
    const request = { grantedAt: granted.at, minutes, because, place, age, byResponsibleDoctor: input["by-doctor[]"].length > 0, saysAdult: input["adult[]"].length > 0, approvedBy: input["approved-by"] };
    return whyNotExtend(detention, request, actor, now);
  },
  change: async ({ found: { detention }, actor, input, tx, now }) => {
    const granted = grantedAt(input, now);
    const { minutes, doctor, condition, place } = input;
    const approvedBy = place === "police-station" ? input["approved-by"].trim() : null;
    await insertExtension(tx, {
      detentionId: detention.id, grantedAt: granted.ok ? granted.at : now, minutes, doctor: doctor.trim(), condition: condition.trim(), place, approvedBy, recordedAt: now, recordedBy: actor.id,
    });
    return {
      audit: { action: "detention.extended", episodeId: detention.episodeId, subjectId: detention.id, detail: { minutes } },
      goTo: paths.detention(detention.episodeId, detention.id, { done: "detention-extended" }),
    };
  },
});
