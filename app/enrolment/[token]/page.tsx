import { CopyButton } from "#components/page/copy-button.tsx";
import { Shell } from "#components/page/shell.tsx";
import { isDemo } from "#server/demo.ts";
import { openEnrolment } from "#server/sign-in/set-up-sign-in.ts";
import { authenticatorAddress } from "#server/sign-in/totp.ts";
import { finishEnrolment } from "./actions.ts";
import { EnrolmentForm } from "./form.tsx";
import { SquareCode } from "./square-code.tsx";

/** A one-time link: whoever holds it may set a password and pair an authenticator for one account, once. */
export default async function Enrolment({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [enrolment, demo] = await Promise.all([openEnrolment(token), isDemo()]);
  if (enrolment === null) return <Gone demo={demo} />;
  const { name, email, totpSecret } = enrolment;
  return (
    <Shell title="Set up your sign-in" caption={name} signedIn={null} person={null} demo={demo}>
      <p>You sign in as <b>{email}</b>. This page works once; then its link is used up.</p>
      <EnrolmentForm action={finishEnrolment} token={token} email={email}>
        <h2>2. Pair an authenticator app</h2>
        <p>Use any authenticator app on your own or your work phone. Add an account in it, and scan this square code.</p>
        <SquareCode text={authenticatorAddress(totpSecret, email)} label="Square code for your authenticator app. The same secret stands below as text." />
        <p>
          If you cannot scan it, type this secret into the app instead:<br />
          <code className="secret">{totpSecret.match(/.{4}/g)?.join(" ")}</code> <CopyButton value={totpSecret} what="secret" />
        </p>
        <h2>3. Type the first code</h2>
      </EnrolmentForm>
    </Shell>
  );
}

function Gone({ demo }: { demo: boolean }) {
  return (
    <Shell title="This link no longer works" signedIn={null} person={null} demo={demo}>
      <p>It was used, it is more than 72 hours old, or a newer one has been made.</p>
      <p>If you have set up your sign-in, <a href="/sign-in">sign in</a>. If you have not, ask an administrator for a new link.</p>
    </Shell>
  );
}
