import { cookies } from "next/headers";
import { env } from "#server/env.ts";
import { cookieNames, hostCookie } from "#server/sign-in/cookies.ts";
import { csrfTokenIn, newCsrfCookie } from "#server/sign-in/csrf-cookie.ts";
import { thenPath } from "#server/sign-in/then-path.ts";
import { paths } from "../../paths.ts";

/**
 * Gives the browser the cookie that belongs to the sign-in forms, which a page cannot, and goes back. `cookies` in the address says that this
 * has been done: a browser that still brings none does not keep them, and must not be sent here again.
 */
export async function GET(request: Request): Promise<Response> {
  const jar = await cookies();
  const secret = env().NEXTAUTH_SECRET;
  if (csrfTokenIn(jar.get(cookieNames.csrf)?.value, secret) === null) jar.set(cookieNames.csrf, newCsrfCookie(secret), hostCookie);
  const asked = new URL(request.url).searchParams;
  const word = (name: string): string | undefined => asked.get(name)?.replace(/[^a-z-]/g, "").slice(0, 40);
  const back = paths.signIn({ then: thenPath(asked.get("then")) ?? undefined, error: word("error"), done: word("done"), cookies: "asked" });
  return new Response(null, { status: 303, headers: { Location: back } });
}
