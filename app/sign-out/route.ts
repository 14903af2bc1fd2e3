import { cookies } from "next/headers";
import { DatabaseUnavailable } from "#server/faults.ts";
import { comesFromHere } from "#server/comes-from-here.ts";
import { cookieNames, noCookie } from "#server/sign-in/cookies.ts";
import { signOut } from "#server/sign-in/sign-out.ts";
import { paths } from "../paths.ts";

/**
 * Ends the session, and has the browser forget what it kept of the pages: Back shows no record. A plain form posts here, so that signing out
 * is a full change of page with and without JavaScript. The browser stays a known device.
 */
export async function POST(): Promise<Response> {
  if (!(await comesFromHere())) return new Response(null, { status: 403 });
  await signOut().catch((error: unknown) => {
    // Without its token this browser opens nothing; the session itself runs out by being idle.
    if (!(error instanceof DatabaseUnavailable)) throw error;
  });
  const jar = await cookies();
  for (const name of [cookieNames.session, cookieNames.pending, cookieNames.csrf]) jar.set(name, "", noCookie);
  return new Response(null, { status: 303, headers: { Location: paths.signIn({ done: "signed-out" }), "Clear-Site-Data": '"cache", "storage"', "Cache-Control": "no-store" } });
}
