/** Escapes text for a double-quoted CSS string inside a `style` element: nothing in it can end the string, the rule or the element. */
export function cssString(text: string): string {
  const escaped = Array.from(text.replaceAll("\u0000", ""), (character) =>
    /^[\p{L}\p{N} ,.()'’:;/–-]$/u.test(character) ? character : `\\${(character.codePointAt(0) ?? 0x20).toString(16)} `);
  return `"${escaped.join("")}"`;
}
