import { z } from "zod";
import { isPagePath } from "#domain/draft.ts";

/** What no database can hold is left out of a draft: sending the form then says what is wrong with it. */
const storable = z.string().transform((text) => text.replaceAll("\u0000", "").toWellFormed());

/** Names and keys are ours, and never hold such a thing. */
const word = (most: number) => z.string().max(most).refine((text) => !text.includes("\u0000") && text.isWellFormed());

/** Unsent text as a page sends it. */
export const draftSchema = z.strictObject({
  /** Left out by a form that has no draft of its own: its text is kept for its page. */
  key: word(300).min(1).optional(),
  /** The opened page: the key of its form. */
  page: z.uuid(),
  sequence: z.number().int().min(1).max(1_000_000),
  path: z.string().refine(isPagePath),
  values: z.record(word(200), z.union([storable, z.array(storable).max(200)])),
  changesSince: z.number().int().min(1).optional(),
  baseVersion: word(100).nullish(),
  /** Who had signed in when the page was opened. */
  openedBy: z.uuid().optional(),
  /** Whose page is being taken away, because nobody did anything: that keeps the text, for them alone, and prolongs nothing. */
  leftBy: z.uuid().optional(),
});
export type SentDraft = z.output<typeof draftSchema>;
