import type { AuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { log } from "../faults.ts";
import { cookieNames, hostCookie, longestSessionSeconds } from "./cookies.ts";
import type { SignedInAs } from "./try-code.ts";

/** next-auth's way of saying who signed in; nothing of it but the ids reaches the token. */
type Authorized = { id: string; sessionId: string };

/**
 * How next-auth is used: it checks the form's token, asks us who this is, and seals the answer into the cookie. Its own sessions, pages and
 * session address are not used: a session is a row of ours, checked at every request.
 * @param authorize null for "no"
 */
export function nextAuthOptions(secret: string, authorize: () => Promise<SignedInAs | null>): AuthOptions {
  const cookie = (name: string) => ({ name, options: hostCookie });
  return {
    secret,
    providers: [
      Credentials({
        credentials: {},
        authorize: async (): Promise<Authorized | null> => {
          const signedIn = await authorize();
          return signedIn && { id: signedIn.userId, sessionId: signedIn.sessionId };
        },
      }),
    ],
    session: { strategy: "jwt", maxAge: longestSessionSeconds },
    // The token's own life is set apart from the session's, and is thirty days unless it is said here.
    jwt: { maxAge: longestSessionSeconds },
    cookies: { sessionToken: cookie(cookieNames.session), csrfToken: cookie(cookieNames.csrf), callbackUrl: cookie(cookieNames.callback) },
    callbacks: {
      jwt: ({ token, user }) => ({ sub: token.sub, sid: (user as Authorized | undefined)?.sessionId }),
    },
    // The library's own logger prints what it was given.
    logger: { error: (code) => log("error", "next-auth", { code }), warn: (code) => log("warn", "next-auth", { code }), debug: () => {} },
  };
}
