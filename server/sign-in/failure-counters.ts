import { createHmac } from "node:crypto";
import { freeFailures, type Counter } from "./throttle.ts";

export type Trier = {
  /** Folded. */
  email: string;
  /** The network address that the request came from. */
  source: string;
  /** The browser's number, when this account has signed in there before. */
  device: string | null;
};

/** Which counters a failed try adds to. Names and addresses are hashed with a key: the table says nothing about who tried. */
export function countersFor({ email, source, device }: Trier, key: Buffer): Counter[] {
  const named = (kind: string, ...parts: string[]): string => `${kind}:${createHmac("sha256", key).update(parts.join("\n")).digest("base64url")}`;
  if (device !== null) return [{ key: named("device", email, device), free: freeFailures.account }];
  return [
    { key: named("account", email, source), free: freeFailures.account },
    { key: named("source", source), free: freeFailures.source },
  ];
}
