/** Escapes text for a double-quoted CSS string inside a `style` element: nothing in it can end the string, the rule or the element. */
export function cssString(text: string): string {
  const escaped = Array.from(text.replaceAll("\u0000", ""), (character) =>
    /^[\p{L}\p{N} ,.()'’:;/–-]$/u.test(character) ? character : `\\${(character.codePointAt(0) ?? 0x20).toString(16)} `);
  return `"${escaped.join("")}"`;
}

export type PrintIdentityProps = {
  /** "JONES, Sam  Born 14-Aug-1980  NHS No. 999 123 4004": on every sheet, so that a dropped pile can be sorted again. */
  identity: string;
  /** "Printed 14-Aug-2026 14:07 by R Osei". */
  printed: string;
  nonce?: string;
};

/** Writes who the sheets are about into the margins of each printed page: margin boxes take their text from the style sheet only. */
export function PrintIdentity({ identity, printed, nonce }: PrintIdentityProps) {
  const rule = `@page{@top-left{content:${cssString(identity)}}@top-right{content:${cssString(printed)}}}`;
  return <style nonce={nonce}>{rule}</style>;
}
