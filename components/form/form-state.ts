import type { SaidToForm } from "./said-to-form.ts";

/** What was typed: field name → text, or a list where a name is repeated or ends in `[]`. */
export type FormValues = Record<string, string | string[]>;

export type FormConflict = {
  /** The version that is now on record: sending it back means "I have seen theirs". */
  version: string;
  by: string;
  at: string;
  fields: { name: string; label: string; theirs: string; yours: string }[];
};

/** People who may be the one that is being added, each beside what was typed. */
export type FormLookalikes = {
  heading: string;
  /** Their last contact; or what a restricted record may say, where there is nothing to compare. */
  words: string | null;
  link: { href: string; label: string };
  fields: { label: string; theirs: string; yours: string }[];
}[];

/** The answer of a form's action when it did not go through. It travels in clear text without JavaScript: nothing secret in it. */
export type FormState = {
  /** Counts failed sends. */
  attempt: number;
  /** What was typed, given back; null means "use the page's initial values". */
  values: FormValues | null;
  /** Field name → one sentence; the key "" speaks about the whole form. */
  errors: Record<string, string>;
  /** The rule's "no", in words. */
  refusal: string | null;
  notice: "signed-out" | "database-down" | "other-person" | "other-user" | "not-answered" | "out-of-date" | null;
  conflict: FormConflict | null;
  /** What the server said instead of an answer. */
  said?: SaidToForm | null;
  lookalikes?: FormLookalikes;
};

export const untouched: FormState = { attempt: 0, values: null, errors: {}, refusal: null, notice: null, conflict: null };

export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;
