/** What a form asks, as its drafts are read: the same words as in the form, and answers in words. A test compares them with each form. */
export type Typed = Readonly<Record<string, string | string[]>>;

export type FormField = {
  /** Posted names that this answer stands in, the first one names it. */
  names: readonly string[];
  label: string;
  read: (values: Typed) => string;
};

type Labels = Readonly<Record<string, string>>;

const held = (values: Typed, name: string): string => [values[name] ?? ""].flat().join(", ").trim();
const labelled = (labels: Labels, value: string): string => (Object.hasOwn(labels, value) ? (labels[value] ?? value) : value);
const joined = (names: readonly string[], by: string) => (values: Typed) => names.map((name) => held(values, name)).filter((words) => words !== "").join(by);

export const words = (name: string, label: string, unit = ""): FormField =>
  ({ names: [name], label, read: (values) => (held(values, name) === "" ? "" : `${held(values, name)}${unit && ` ${unit}`}`) });

/** One answer out of a few. */
export const oneOf = (name: string, label: string, labels: Labels): FormField => ({ names: [name], label, read: (values) => labelled(labels, held(values, name)) });

/** Boxes to tick; the name ends in `[]`. */
export const anyOf = (name: string, label: string, labels: Labels): FormField =>
  ({ names: [name], label, read: (values) => [values[name] ?? ""].flat().filter((value) => value !== "").map((value) => labelled(labels, value)).join(", ") });

export const tick = (name: string, label: string, said: string): FormField => anyOf(name, label, { yes: said });

export const yesOrNo = (name: string, label: string): FormField => oneOf(name, label, { yes: "Yes", no: "No", unknown: "Not asked or not known" });

/** A near date and a time. */
export const moment = (name: string, label: string): FormField => ({ names: [`${name}-date`, `${name}-time`], label, read: joined([`${name}-date`, `${name}-time`], " ") });

/** A date in three boxes. */
export const day = (name: string, label: string): FormField => ({ names: [`${name}-day`, `${name}-month`, `${name}-year`], label, read: joined([`${name}-day`, `${name}-month`, `${name}-year`], " ") });

/** Somebody or something out of a list of that day: the draft holds its key, and only the form knows its name. */
export const chosen = (name: string, label: string): FormField => ({ names: [name], label, read: (values) => (held(values, name) === "" ? "" : "Chosen: open the form to see which") });
