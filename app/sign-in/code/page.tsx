import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { Shell } from "#components/page/shell.tsx";
import { isDemo } from "#server/demo.ts";
import { env } from "#server/env.ts";
import { cookieNames } from "#server/sign-in/cookies.ts";
import { csrfTokenIn } from "#server/sign-in/csrf-cookie.ts";
import { thenPath } from "#server/sign-in/then-path.ts";
import { paths } from "../../paths.ts";
import { codeErrors, wordsFor } from "../sign-in-words.ts";
import { CodeForm } from "./form.tsx";

const one = z.string().optional().catch(undefined);
const asked = z.object({ then: one, error: one });

export default async function SignInCode({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const query = asked.parse(await searchParams);
  const then = thenPath(query.then) ?? undefined;
  const jar = await cookies();
  const csrfToken = csrfTokenIn(jar.get(cookieNames.csrf)?.value, env().NEXTAUTH_SECRET);
  if (csrfToken === null || !jar.has(cookieNames.pending)) redirect(paths.signIn({ then, error: "start-again" }));
  return (
    <Shell title="Enter your code" signedIn={null} person={null} demo={await isDemo()} back={{ href: paths.signIn({ then }), label: "Use another e-mail address" }}>
      <CodeForm csrfToken={csrfToken} then={then} problem={wordsFor(codeErrors, query.error)} />
      <p>Lost your phone? An administrator can reset your sign-in.</p>
    </Shell>
  );
}
