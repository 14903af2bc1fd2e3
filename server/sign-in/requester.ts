import { cookies, headers } from "next/headers";
import { env } from "../env.ts";
import { requestHeaders, sessionId } from "../session.ts";
import { browserName } from "./browser-name.ts";
import { cookieNames } from "./cookies.ts";
import { derivedKey } from "./derived-key.ts";
import { countersFor } from "./failure-counters.ts";
import { knownDevice, rememberDevice } from "./known-device.ts";
import { networkOf } from "./network.ts";
import type { Counter } from "./throttle.ts";

/** What signing in needs to know of the browser that asks. */
export type Requester = {
  requestId: string;
  /** The network that it asks from. */
  source: string;
  browser: string | null;
  deviceCookie: string | undefined;
  /** The session that this browser already has; signing in again ends it. */
  oldSession: string | null;
};

export async function requester(): Promise<Requester> {
  const [given, jar, request, oldSession] = await Promise.all([headers(), cookies(), requestHeaders(), sessionId()]);
  return {
    requestId: request.requestId,
    source: networkOf(given.get("x-forwarded-for") ?? ""),
    browser: browserName(given.get("user-agent")),
    deviceCookie: jar.get(cookieNames.device)?.value,
    oldSession,
  };
}

/** Where failed tries of this account by this browser are counted. */
export function countersOf(email: string, { source, deviceCookie }: Pick<Requester, "source" | "deviceCookie">): Counter[] {
  const secret = env().NEXTAUTH_SECRET;
  const device = knownDevice(deviceCookie, email, derivedKey(secret, "known-devices"));
  return countersFor({ email, source, device }, derivedKey(secret, "failure-counters"));
}

/** The device cookie's next value, once this account has signed in here. */
export function rememberedDevice(email: string, deviceCookie: string | undefined): string {
  return rememberDevice(deviceCookie, email, derivedKey(env().NEXTAUTH_SECRET, "known-devices"));
}
