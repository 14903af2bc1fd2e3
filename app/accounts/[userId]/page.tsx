import { CopyButton } from "#components/page/copy-button.tsx";
import { SummaryCard } from "#components/page/summary-card.tsx";
import { SummaryList } from "#components/page/summary-list.tsx";
import { Tag } from "#components/page/tag.tsx";
import { clinicalDateTime } from "#components/text/clinical-date.ts";
import { findAccount, type FoundAccount } from "#db/queries/accounts.ts";
import { accountState, accountStateLabels, whyNotNewLink } from "#domain/account.ts";
import { roleLabels, type Actor } from "#domain/actor.ts";
import { refusalWords } from "#domain/refusals.ts";
import { env } from "#server/env.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { enrolmentToken } from "#server/sign-in/enrolment-link.ts";
import { paths } from "../../paths.ts";
import { Shell } from "../../shell.tsx";

export default async function AccountPage({ params }: { params: Promise<{ userId: string }> }) {
  const id = uuidOr404((await params).userId);
  const { found: account, actor, page } = await openRecord({
    for: "administrators",
    find: ({ tx, now }) => findAccount(tx, id, now),
    audit: () => ({ action: "record.viewed", subjectId: id, detail: { screen: "account" } }),
  });
  const { name, email, role, isLearner, registration, phone, lastSignedInAt, createdAt } = account;
  const state = accountState(account);
  return (
    <Shell {...page.shell} title={name} caption="Account" back={{ href: paths.accounts(), label: "Accounts" }} actions={<a href={paths.accountDetails(id)}>Change details or role</a>}>
      <SummaryCard title="Details">
        <SummaryList rows={[
          { label: "State", value: <Tag kind={state === "active" ? "plain" : state === "disabled" ? "quiet" : "waiting"}>{accountStateLabels[state]}</Tag> },
          { label: "Role", value: isLearner ? `${roleLabels[role]}, learner: what they sign waits for a countersignature` : roleLabels[role] },
          { label: "E-mail address", value: email },
          { label: "Registration number", value: registration },
          { label: "Work telephone number", value: phone },
          { label: "Last signed in", value: lastSignedInAt && clinicalDateTime(lastSignedInAt), empty: "Never" },
          { label: "Account made", value: clinicalDateTime(createdAt) },
        ]} />
      </SummaryCard>
      {!account.disabled && <SignInCard account={account} actor={actor} />}
      <DisablingCard account={account} actor={actor} />
    </Shell>
  );
}

type CardProps = { account: FoundAccount; actor: Actor };

/** The link while it waits to be used; how to make another. */
function SignInCard({ account, actor }: CardProps) {
  const { id, name, enrolment, enrolled } = account;
  const no = whyNotNewLink(account, actor);
  const address = enrolment && new URL(paths.enrolment(enrolmentToken(enrolment.id, env().NEXTAUTH_SECRET)), env().NEXTAUTH_URL).href;
  return (
    <SummaryCard title="Sign-in">
      {address && enrolment && (
        <>
          <p>Give {name} this link: in person, or by a message that only they can read. It works once, until {clinicalDateTime(enrolment.expiresAt)}.</p>
          <p><span className="one-time-link">{address}</span><CopyButton value={address} what="link" /></p>
        </>
      )}
      {!address && <p>{enrolled ? `${name} has set up a password and an authenticator.` : "The last link ran out before it was used. Make a new one."}</p>}
      {no === null ? <p><a href={paths.accountEnrolment(id)}>{enrolled ? "Reset sign-in" : "Make a new link"}</a></p> : <p>{refusalWords(no)}</p>}
    </SummaryCard>
  );
}

function DisablingCard({ account: { id, disabling }, actor }: CardProps) {
  if (id === actor.id) return null;
  return (
    <SummaryCard title={disabling ? "Disabled" : "When the person leaves"}>
      {disabling ? (
        <>
          <p>Since {clinicalDateTime(disabling.at)}, by {disabling.by}. Reason: {disabling.reason}</p>
          <p><a href={paths.accountEnabling(id)}>Enable this account</a></p>
        </>
      ) : (
        <>
          <p>A disabled account cannot sign in. Its name stays on everything that the person wrote.</p>
          <p><a href={paths.accountDisabling(id)}>Disable this account</a></p>
        </>
      )}
    </SummaryCard>
  );
}
