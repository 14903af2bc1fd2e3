import { InlineAlert } from "#components/page/inline-alert.tsx";
import { findAccount } from "#db/queries/accounts.ts";
import { whyNotEnable } from "#domain/account.ts";
import { roleLabels } from "#domain/actor.ts";
import { refusalWords } from "#domain/refusals.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { paths } from "../../../paths.ts";
import { Shell } from "../../../shell.tsx";
import { enableAccount } from "./actions.ts";
import { EnablingForm } from "./form.tsx";

export default async function Enabling({ params }: { params: Promise<{ userId: string }> }) {
  const id = uuidOr404((await params).userId);
  const { found: account, actor, page } = await openRecord({
    for: "administrators",
    find: ({ tx, now }) => findAccount(tx, id, now),
    audit: () => ({ action: "record.viewed", subjectId: id, detail: { screen: "account-enabling" } }),
  });
  const no = whyNotEnable(account, actor);
  return (
    <Shell {...page.shell} title="Enable this account" caption={account.name} back={{ href: paths.account(id), label: account.name }}>
      {no === null ? (
        <>
          <p>{account.name} can sign in again, as {roleLabels[account.role].toLowerCase()}.</p>
          <EnablingForm action={enableAccount} formKey={page.formKey} userId={id} cancelHref={paths.account(id)} />
        </>
      ) : <InlineAlert title={refusalWords(no)} />}
    </Shell>
  );
}
