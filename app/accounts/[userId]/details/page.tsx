import { findAccount } from "#db/queries/accounts.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { paths } from "../../../paths.ts";
import { Shell } from "../../../shell.tsx";
import { changeAccount } from "./actions.ts";
import { AccountDetailsForm } from "./form.tsx";

export default async function AccountDetails({ params }: { params: Promise<{ userId: string }> }) {
  const id = uuidOr404((await params).userId);
  const { found: account, page } = await openRecord({
    for: "administrators",
    find: ({ tx, now }) => findAccount(tx, id, now),
    audit: () => ({ action: "record.viewed", subjectId: id, detail: { screen: "account-details" } }),
  });
  const { name, email, role, isLearner, registration, phone, version } = account;
  return (
    <Shell {...page.shell} title="Change details or role" caption={name} back={{ href: paths.account(id), label: name }}>
      <p>A change of role counts from the person’s next click. Leaving the clinical roles is refused while they own open episodes or follow-ups.</p>
      <AccountDetailsForm
        action={changeAccount} formKey={page.formKey} userId={id} version={version} cancelHref={paths.account(id)}
        initial={{ name, email, role, "learner[]": isLearner ? ["yes"] : [], registration: registration ?? "", phone: phone ?? "" }}
      />
    </Shell>
  );
}
