import { isIPv4, isIPv6 } from "node:net";

/**
 * The network that a request comes from. One IPv6 customer holds a whole /64 (RFC 6177), so its addresses count as one.
 * @param address as the HTTP server knows it, never as the browser claims it
 */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:/i, "").replace(/%.*$/, "");
  if (isIPv4(plain)) return plain;
  if (!isIPv6(plain)) return "unknown";
  const [head = [], tail] = plain.split("::").map((groups) => (groups === "" ? [] : groups.split(":")));
  const zeros = tail === undefined ? [] : Array<string>(8 - head.length - tail.length).fill("0");
  return [...head, ...zeros, ...(tail ?? [])].slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16)).join(":");
}
