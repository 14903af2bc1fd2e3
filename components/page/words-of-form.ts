type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export type AskedField = {
  /** The question, as the form asks it. */
  label: string;
  /** The answers, as the form offers them. */
  words: string;
  /** Which field of the page it is. */
  place: number;
};

const textOf = (element: Element | null | undefined): string => (element?.textContent ?? "").replace(/\s+/g, " ").replace(/\s*\(optional\)\s*$/, "").trim();

/** How a form on this page asks for a field, and what its answers are called there. Null where no form asks for it. */
export function wordsOfForm(name: string, values: readonly string[]): AskedField | null {
  const all = [...document.querySelectorAll<Field>("form :is(input:not([type=hidden]), select, textarea)")];
  const asked = all.filter((field) => field.name === name);
  const [first] = asked;
  if (first === undefined) return null;
  const [legend, own] = [textOf(first.closest("fieldset")?.querySelector("legend")), textOf(first.labels?.[0])];
  const label = isChoice(first) ? legend || own : [legend, own].filter(Boolean).join(": ");
  return label === "" ? null : { label, words: values.map((value) => answerIn(asked, value)).join(", "), place: all.indexOf(first) };
}

const isChoice = (field: Field): boolean => field.type === "radio" || field.type === "checkbox";

function answerIn(asked: readonly Field[], value: string): string {
  const [first] = asked;
  if (first instanceof HTMLSelectElement) return textOf([...first.options].find((option) => option.value === value)) || value;
  const chosen = asked.find((field) => isChoice(field) && field.value === value);
  return (chosen && textOf(chosen.labels?.[0])) || value;
}
