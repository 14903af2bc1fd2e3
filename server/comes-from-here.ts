import { headers } from "next/headers";
import { isSameOrigin } from "./same-origin.ts";

/** Whether the request that is being answered was sent by a page of this very site. */
export async function comesFromHere(): Promise<boolean> {
  const given = await headers();
  return isSameOrigin({ origin: given.get("origin"), host: given.get("host"), site: given.get("sec-fetch-site") });
}
