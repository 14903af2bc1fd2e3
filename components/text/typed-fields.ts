type Typed = Readonly<Record<string, string | string[]>>;

/** `born-day` and `needs[]` as words, for want of the label that the form would give. */
const worded = (name: string): string => name.replace(/\[\]$/, "").replace(/([a-z])([A-Z])/g, "$1 $2").replaceAll("-", " ").toLowerCase();

/** What somebody typed into a form, without the ids that travel with it (`about` is one) and without empty boxes. */
export function typedFields(values: Typed): { name: string; label: string; words: string }[] {
  return Object.entries(values)
    .map(([name, value]) => ({ name, label: worded(name), words: [value].flat().join(", ") }))
    .filter(({ name, words }) => !/(?:^|[a-z])(?:id|version)$|^about$/i.test(name) && words.trim() !== "");
}
