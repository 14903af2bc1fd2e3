/** A text with the colon that makes it a name, or where an object or array begins or ends. Each text is one match, so that what stands in it counts for nothing. */
const tokens = /("[^"\\]*(?:\\.[^"\\]*)*")(\s*:)?|[{}[\]]/gs;

/**
 * The first name that an object of this JSON has twice, or null. Readers differ in which of the two they take (RFC 8259, 4), so such a message
 * could be about one patient for its sender and about another for us.
 * @param json has been parsed: its grammar is right, and its depth bounded
 */
export function repeatedName(json: string): string | null {
  const open: (Set<string> | null)[] = [];
  for (const [token, text, colon] of json.matchAll(tokens)) {
    if (token === "{" || token === "[") open.push(token === "{" ? new Set() : null);
    else if (token === "}" || token === "]") open.pop();
    else if (text !== undefined && colon !== undefined) {
      const name = JSON.parse(text) as string;
      const names = open.at(-1);
      if (names?.has(name)) return name;
      names?.add(name);
    }
  }
  return null;
}
