import { InlineAlert } from "#components/page/inline-alert.tsx";
import { findAccount } from "#db/queries/accounts.ts";
import { whyNotNewLink } from "#domain/account.ts";
import { refusalWords } from "#domain/refusals.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { paths } from "../../../paths.ts";
import { Shell } from "../../../shell.tsx";
import { makeNewLink } from "./actions.ts";
import { EnrolmentForm } from "./form.tsx";

export default async function NewLink({ params }: { params: Promise<{ userId: string }> }) {
  const id = uuidOr404((await params).userId);
  const { found: account, actor, page } = await openRecord({
    for: "administrators",
    find: ({ tx, now }) => findAccount(tx, id, now),
    audit: () => ({ action: "record.viewed", subjectId: id, detail: { screen: "account-enrolment" } }),
  });
  const { name, enrolled } = account;
  const no = whyNotNewLink(account, actor);
  return (
    <Shell {...page.shell} title={enrolled ? "Reset sign-in" : "Make a new link"} caption={name} back={{ href: paths.account(id), label: name }}>
      {no === null ? (
        <EnrolmentForm action={makeNewLink} formKey={page.formKey} userId={id} reset={enrolled} cancelHref={paths.account(id)}>
          {enrolled ? (
            <p>{name} is signed out everywhere at once. The password and the authenticator stop working, and you get a link with which {name} sets up new ones. What they own stays theirs.</p>
          ) : <p>The link before it stops working. The new one works once, for 72 hours.</p>}
        </EnrolmentForm>
      ) : <InlineAlert kind="warning" title={refusalWords(no)} />}
    </Shell>
  );
}
