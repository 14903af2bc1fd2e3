import { z } from "zod";
import { DataTable, type Column } from "#components/page/data-table.tsx";
import { KeysetPagination } from "#components/page/keyset-pagination.tsx";
import { Tag } from "#components/page/tag.tsx";
import { clinicalDate, clinicalDateTime } from "#components/text/clinical-date.ts";
import { listAccounts, type ListedAccount } from "#db/queries/accounts.ts";
import { accountState, accountStateLabels } from "#domain/account.ts";
import { roleLabels } from "#domain/actor.ts";
import { openList } from "#server/open-record.ts";
import { paths } from "../paths.ts";
import { Shell } from "../shell.tsx";

const asked = z.object({ after: z.string().optional().catch(undefined) });
const tagKinds = { "awaiting-enrolment": "waiting", active: "plain", disabled: "quiet" } as const;

const columns: Column<ListedAccount>[] = [
  { header: "Name", cell: ({ id, name }) => <a href={paths.account(id)}>{name}</a>, rowHeader: true },
  { header: "Role", cell: ({ role }) => roleLabels[role] },
  { header: "E-mail address", cell: ({ email }) => email },
  { header: "State", cell: (account) => <State {...account} /> },
  { header: "Last signed in", cell: ({ lastSignedInAt }) => lastSignedInAt && clinicalDateTime(lastSignedInAt), nowrap: true, empty: "Never" },
];

export default async function Accounts({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const { after } = asked.parse(await searchParams);
  const { found, page } = await openList({
    for: "administrators",
    list: ({ tx }) => listAccounts(tx, { after }),
    audit: ({ rows }) => ({ action: "list.viewed", detail: { screen: "accounts", rows: rows.length } }),
  });
  return (
    <Shell {...page.shell} title="Accounts" actions={<a className="nhsuk-button" href={paths.newAccount()}>Add an account</a>}>
      <DataTable caption="Everybody with an account, by name" captionHidden columns={columns} rows={found.rows} rowKey={({ id }) => id} />
      <KeysetPagination
        label="Accounts" newer="From the beginning" older="Next names"
        newerHref={after === undefined ? null : paths.accounts()} olderHref={found.next && paths.accounts({ after: found.next })}
      />
    </Shell>
  );
}

function State({ enrolled, disabling }: ListedAccount) {
  const state = accountState({ enrolled, disabled: disabling !== null });
  return (
    <>
      <Tag kind={tagKinds[state]}>{accountStateLabels[state]}</Tag>
      {disabling && <p className="account-note">{clinicalDate(disabling.at)}, {disabling.by}: {disabling.reason}</p>}
    </>
  );
}
