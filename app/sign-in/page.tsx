import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { Shell } from "#components/page/shell.tsx";
import { SignedOutHere } from "#components/page/signed-out-here.tsx";
import { isDemo } from "#server/demo.ts";
import { env } from "#server/env.ts";
import { sessionId } from "#server/session.ts";
import { cookieNames } from "#server/sign-in/cookies.ts";
import { csrfTokenIn } from "#server/sign-in/csrf-cookie.ts";
import { demoPeople } from "#server/sign-in/demo-people.ts";
import { thenPath } from "#server/sign-in/then-path.ts";
import { withActor } from "#server/with-actor.ts";
import { notices } from "../notices.ts";
import { paths } from "../paths.ts";
import { checkPassword } from "./actions.ts";
import { DemoPeople } from "./demo-people.tsx";
import { PasswordForm } from "./form.tsx";
import { signInErrors, wordsFor } from "./sign-in-words.ts";

const one = z.string().optional().catch(undefined);
const asked = z.object({ then: one, error: one, done: one, cookies: one });

export default async function SignIn({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const query = asked.parse(await searchParams);
  const then = thenPath(query.then) ?? undefined;
  const csrfToken = csrfTokenIn((await cookies()).get(cookieNames.csrf)?.value, env().NEXTAUTH_SECRET);
  if (csrfToken === null && query.cookies === undefined) redirect(paths.signInStart({ then, error: query.error, done: query.done }));
  const [demo, people, who] = await Promise.all([isDemo(), demoPeople(), whoIsHere()]);
  const done = query.done !== undefined && Object.hasOwn(notices, query.done) ? notices[query.done] : undefined;
  return (
    <Shell title="Sign in" signedIn={null} person={null} demo={demo} notice={done && <p>{done}</p>}>
      {csrfToken === null ? <NoCookies /> : (
        <>
          {who === null && query.done === "signed-out" && <SignedOutHere />}
          {who && (
            <InlineAlert title={`You are signed in as ${who}`}>
              <p><a href={then ?? paths.home()}>Go on as {who}</a>. Signing in below as somebody else ends that session.</p>
            </InlineAlert>
          )}
          <div className="sign-in">
            <div>
              <PasswordForm action={checkPassword} then={then} problem={wordsFor(signInErrors, query.error)} />
              <p>You need your authenticator for the next step. Forgotten your password, or a new phone? An administrator can reset your sign-in.</p>
            </div>
            <DemoPeople people={people} csrfToken={csrfToken} then={then} />
          </div>
        </>
      )}
    </Shell>
  );
}

/** Who is signed in here already, by name. */
async function whoIsHere(): Promise<string | null> {
  return (await sessionId()) === null ? null : await withActor(({ actor }) => Promise.resolve(actor.name), false);
}

function NoCookies() {
  return (
    <InlineAlert kind="warning" title="Your browser does not keep cookies for this site">
      <p>Lantern needs them to know that you are signed in, and for nothing else. Allow cookies for this site, then <a href={paths.signIn()}>open this page again</a>.</p>
      <p>If the address in your browser starts with http:// and is not on this computer, ask for the address that starts with https://.</p>
    </InlineAlert>
  );
}
