import { nobodyKnown } from "#components/form/about-field.ts";
import type { AuditEvent } from "#domain/audit.ts";
import type { RecordIds } from "#domain/record-address.ts";
import { idsIn } from "./whom-it-concerned.ts";

/** Whom the writer believed the form to be about: a person's id, "unknown", or null where the page was about nobody in particular. */
export type Believed = string | null;

/** The write turned out to be about somebody else, while it was being stored: the crisis was linked, unlinked or merged meanwhile. */
export class AboutSomebodyElse extends Error {
  override name = "AboutSomebodyElse";
  /** Both people can read of the refusal in their own list. */
  readonly both: RecordIds;

  constructor(both: RecordIds, cause: unknown) {
    super("the write is about somebody else", { cause });
    this.both = both;
  }
}

/** Whom the writer believed it was about, and whom it is about now. */
export const idsOfBoth = (believed: Believed, events: readonly AuditEvent[]): RecordIds => ({ ...idsIn(events[0]), ...idsIn({ otherId: believed }) });

/** May an action that itself changes whom it is about go on from what its writer saw? */
export const isSamePerson = (believed: Believed, whom: string | null): boolean => believed === null || believed === (whom ?? nobodyKnown);
