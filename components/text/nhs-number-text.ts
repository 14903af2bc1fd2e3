/**
 * `999 123 4004`: ten digits as 3-3-4 with single spaces (ISB 1504). Anything that is not ten digits is given back as it was kept,
 * because an unverified number must be shown as received.
 */
export function nhsNumberText(number: string): string {
  const digits = /^(\d{3})(\d{3})(\d{4})$/.exec(number.replaceAll(" ", ""));
  return digits ? `${digits[1]} ${digits[2]} ${digits[3]}` : number;
}
