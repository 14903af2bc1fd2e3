import { randomUUIDv7 } from "node:crypto";

/** A new key: UUIDv7 (RFC 9562), so that rows made later sort later. */
export const newId = (): string => randomUUIDv7();

/** The key of a form on a page that was opened at `at`, by the database's clock: it travels with whatever is sent from that page. */
export const newFormKey = (at: Date): string => at.getTime().toString(16).padStart(12, "0").replace(/^(.{8})/, "$1-") + newId().slice(13);

/** When the page of this form was opened, to the millisecond. */
export const openedWith = (formKey: string): Date => new Date(Number.parseInt(formKey.replaceAll("-", "").slice(0, 12), 16));
