import { openRecord } from "#server/open-record.ts";
import { paths } from "../../paths.ts";
import { Shell } from "../../shell.tsx";
import { addAccount } from "./actions.ts";
import { NewAccountForm } from "./form.tsx";

export default async function NewAccount() {
  const { page } = await openRecord({
    for: "administrators",
    find: () => Promise.resolve({}),
    audit: () => ({ action: "record.viewed", detail: { screen: "new-account" } }),
  });
  return (
    <Shell {...page.shell} title="Add an account" back={{ href: paths.accounts(), label: "Accounts" }}>
      <p>You get a link for the person, with which they choose a password and pair an authenticator. Nobody else learns either.</p>
      <NewAccountForm action={addAccount} formKey={page.formKey} cancelHref={paths.accounts()} />
    </Shell>
  );
}
