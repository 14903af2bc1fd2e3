import { redirect } from "next/navigation";
import { seesWholeDesk } from "#domain/desk.ts";
import type { Actor } from "#domain/actor.ts";
import { withActor } from "#server/with-actor.ts";
import { paths } from "./paths.ts";

/** The way from the address of the house to the room somebody works in tonight. */
export default async function Home() {
  const actor = await withActor(({ actor: who }) => Promise.resolve(who));
  redirect(actor === null ? paths.signIn() : roomOf(actor));
}

function roomOf(actor: Actor): string {
  if (actor.role === "administrator") return paths.services();
  if (actor.duty === null && actor.role !== "consultant-nurse") return paths.duty();
  return seesWholeDesk(actor) ? paths.desk() : paths.desk({ view: "mine" });
}
