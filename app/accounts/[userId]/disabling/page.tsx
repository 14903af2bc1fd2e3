import { InlineAlert } from "#components/page/inline-alert.tsx";
import { findAccount, listWhoTakesOver } from "#db/queries/accounts.ts";
import { ownsWork, whyNotDisable, type OwnedWork } from "#domain/account.ts";
import { refusalWords } from "#domain/refusals.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { paths } from "../../../paths.ts";
import { Shell } from "../../../shell.tsx";
import { disableAccount } from "./actions.ts";
import { DisablingForm } from "./form.tsx";

export default async function Disabling({ params }: { params: Promise<{ userId: string }> }) {
  const id = uuidOr404((await params).userId);
  const { found, actor, page } = await openRecord({
    for: "administrators",
    find: async ({ tx, now }) => {
      const account = await findAccount(tx, id, now);
      return account && { account, takers: ownsWork(account.owned) ? await listWhoTakesOver(tx, id) : [] };
    },
    audit: () => ({ action: "record.viewed", subjectId: id, detail: { screen: "account-disabling" } }),
  });
  const { account, takers } = found;
  const no = whyNotDisable(account, actor);
  return (
    <Shell {...page.shell} title="Disable this account" caption={account.name} back={{ href: paths.account(id), label: account.name }}>
      {no === null ? (
        <>
          <p>{account.name} is signed out everywhere at once, any duty ends, and signing in is refused. Everything written stays under the same name. You can enable the account again.</p>
          <DisablingForm action={disableAccount} formKey={page.formKey} userId={id} cancelHref={paths.account(id)} />
        </>
      ) : (
        <InlineAlert kind="warning" title="This account cannot be disabled now">
          <p>{refusalWords(no)}</p>
          {no === "account.owns-work" && <WhatToDo owned={account.owned} takers={takers} name={account.name} enrolmentHref={paths.accountEnrolment(id)} />}
        </InlineAlert>
      )}
    </Shell>
  );
}

type WhatToDoProps = { owned: OwnedWork; takers: readonly string[]; name: string; enrolmentHref: string };

/** Numbers and colleagues' names; not one word about the people concerned. */
function WhatToDo({ owned: { strips, followUps }, takers, name, enrolmentHref }: WhatToDoProps) {
  const held = [strips > 0 && counted(strips, "open crisis", "open crises"), followUps > 0 && counted(followUps, "follow-up", "follow-ups")].filter(Boolean).join(" and ");
  return (
    <>
      <p><b>{name} owns {held}.</b> {name} can hand them over, or these colleagues can take them: {takers.length > 0 ? takers.join(", ") : "the desk"}.</p>
      <p>If access must stop now, <a href={enrolmentHref}>reset the sign-in</a>: that signs {name} out everywhere and is never refused.</p>
    </>
  );
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
