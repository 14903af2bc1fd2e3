import { isClinician, type Actor } from "#domain/actor.ts";

/** Whom a page or an action is for. Everybody else is told that it does not exist. */
export type Audience = "clinicians" | "administrators" | "everybody";

export function belongsTo(audience: Audience, actor: Actor): boolean {
  if (audience === "everybody") return true;
  return audience === "clinicians" ? isClinician(actor.role) : actor.role === "administrator";
}
