import { headers } from "next/headers";

/**
 * Whether a state-changing request was sent by a page of this very site. The framework lets a request without an Origin
 * header pass; this does not (OWASP ASVS 5.0, 3.5).
 */
export async function comesFromHere(): Promise<boolean> {
  const given = await headers();
  return isSameOrigin({ origin: given.get("origin"), host: given.get("host"), site: given.get("sec-fetch-site") });
}

/** @param site the browser's own word on where the request comes from, where it gives one. */
export function isSameOrigin({ origin, host, site }: { origin: string | null | undefined; host: string | null | undefined; site: string | null | undefined }): boolean {
  if (site && site !== "same-origin") return false;
  if (!origin || !host || !URL.canParse(origin)) return false;
  return new URL(origin).host === host;
}
