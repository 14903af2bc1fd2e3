/** The tags of one name in rendered markup, as attribute maps in order; for tests, which assert rules and not the spelling of the markup. */
export function tagsIn(markup: string, name: string): Record<string, string>[] {
  return [...markup.matchAll(new RegExp(`<${name}(?=[\\s>/])([^>]*)>`, "g"))].map(([, attributes = ""]) =>
    Object.fromEntries([...attributes.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, key = "", value = ""]) => [key.toLowerCase(), value])));
}

/** Rendered markup as a reader meets it: no tags, single spaces. */
export const textOf = (markup: string): string =>
  markup.replace(/<[^>]*>/g, " ").replaceAll("&#x27;", "'").replaceAll("&amp;", "&").replaceAll("&quot;", '"').replace(/\s+/g, " ").trim();
