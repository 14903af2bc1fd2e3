import { z } from "zod";
import { nobodyKnown } from "#components/form/about-field.ts";
import type { AuditEvent } from "#domain/audit.ts";

/** Whom the writer believed the form to be about: a person's id, "unknown", or null where the page was about nobody in particular. */
export type Believed = string | null;

/** The write turned out to be about somebody else, while it was being stored: the crisis was linked, unlinked or merged meanwhile. */
export class AboutSomebodyElse extends Error {
  override name = "AboutSomebodyElse";
  readonly events: readonly AuditEvent[];

  constructor(events: readonly AuditEvent[], cause: unknown) {
    super("the write is about somebody else", { cause });
    this.events = events;
  }
}

/** The refusal, as both people can read it in their own list: the one whom the writer believed it was about, and the one it is about now. */
export function refusedAbout(believed: Believed, events: readonly AuditEvent[], action: string): AuditEvent[] {
  const refused = { action: "action.refused", detail: { action, because: "person.not-the-same" } } as const;
  const personId = z.uuid().safeParse(believed).data;
  const now = events.slice(0, 1).map(({ personId: whom, episodeId }): AuditEvent => ({ ...refused, personId: whom, episodeId }));
  return [...now, ...(personId === undefined ? [] : [{ ...refused, personId, episodeId: events[0]?.episodeId }])];
}

/** May an action that itself changes whom it is about go on from what its writer saw? */
export const isSamePerson = (believed: Believed, whom: string | null): boolean => believed === null || believed === (whom ?? nobodyKnown);
