import * as z from "zod";
import { WhoseRecord } from "#app/referrals/whose-record.tsx";
import { Shell } from "#app/shell.tsx";
import { DataTable } from "#components/page/data-table.tsx";
import { EmptyState } from "#components/page/empty-state.tsx";
import { KeysetPagination } from "#components/page/keyset-pagination.tsx";
import { ClinicalDateTime } from "#components/record/clinical-date.tsx";
import { aboutDrafts } from "#db/queries/draft-subjects.ts";
import { listOwnDrafts, type OwnDraft } from "#db/queries/drafts.ts";
import { formName, restorableDays, waitingDays } from "#domain/draft.ts";
import { alertedPeople } from "#domain/name-alert.ts";
import { openList, type ReadContext } from "#server/open-record.ts";
import { paths } from "../paths.ts";
import { draftViewLabels, draftViews, MyWorkTabs } from "./my-work-tabs.tsx";

const asked = z.object({ view: z.enum(draftViews).catch("waiting"), after: z.string().optional().catch(undefined) });
type Asked = z.output<typeof asked>;

/** What somebody has typed and not sent, wherever that was; and what was put aside in the last month. */
export default async function Drafts({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const query = asked.parse(await searchParams);
  const { found, actor, now, page } = await openList({
    for: "everybody",
    list: (context) => readDrafts(context, query),
    audit: ({ rows }) => ({ action: "list.viewed", detail: { screen: "drafts", view: query.view, rows: rows.length } }),
  });
  const { view, after } = query;
  return (
    <Shell {...page.shell} title="My unfinished records" tabs={<MyWorkTabs actor={actor} current={view} />}>
      <p>{view === "waiting"
        ? `Text that you typed and did not send. Nobody else sees it, and it is in no record yet. It waits ${waitingDays} days after the last key, and is then put aside.`
        : `Text that was put aside in the last ${restorableDays} days, by you or because it had waited ${waitingDays} days. You can take it back until then.`}</p>
      <DataTable caption={`${draftViewLabels[view]}, newest first`} captionHidden rows={found.rows} rowKey={({ id }) => id} columns={columns(found, view, now)} comfortable empty={<Nothing view={view} />} />
      <KeysetPagination label="Unfinished records" newer="Newest" newerHref={after ? paths.drafts({ view }) : null} olderHref={found.next && paths.drafts({ view, after: found.next })} />
    </Shell>
  );
}

async function readDrafts({ tx }: ReadContext, query: Asked) {
  const list = await listOwnDrafts(tx, query);
  return { ...list, ...(await aboutDrafts(tx, list.rows)) };
}
type Found = Awaited<ReturnType<typeof readDrafts>>;

function Nothing({ view }: { view: Asked["view"] }) {
  if (view === "let-go") return <EmptyState title={`Nothing was put aside in the last ${restorableDays} days`} />;
  return <EmptyState title="You have no unfinished records"><p>Everything that you typed was sent or put aside.</p></EmptyState>;
}

function columns({ about, identities }: Found, view: Asked["view"], now: Date) {
  const alerts = alertedPeople(identities);
  const isOpen = ({ id, path }: OwnDraft) => about.get(id)?.kind !== "hidden" && path !== null;
  return [
    { header: "About", rowHeader: true, cell: ({ id, path }: OwnDraft) => {
      const whom = about.get(id);
      if (whom?.kind === "hidden") return "A record that is not open to you now";
      if (whom?.kind !== "seen") return "Nobody yet";
      return <WhoseRecord href={path ?? paths.draft(id)} personId={whom.personId} episodeNumber={whom.episodeNumber ?? ""} identities={identities} alerts={alerts} now={now} />;
    } },
    { header: "Form", cell: ({ formKey }: OwnDraft) => formName(formKey) },
    { header: view === "waiting" ? "Last typed" : "Put aside", nowrap: true, cell: ({ savedAt, setAside }: OwnDraft) => <ClinicalDateTime at={setAside?.at ?? savedAt} /> },
    { header: "What you can do", headerHidden: true, cell: (draft: OwnDraft) => (
      <span className="draft-ways">
        {view === "waiting" && isOpen(draft) && <a href={draft.path ?? ""}>Go on writing<Which draft={draft} /></a>}
        <a href={paths.draft(draft.id)}>{view === "waiting" ? "Compare or put aside" : "Read or take back"}<Which draft={draft} /></a>
      </span>
    ) },
  ];
}

function Which({ draft: { formKey } }: { draft: OwnDraft }) {
  return <span className="nhsuk-u-visually-hidden">: {formName(formKey)}</span>;
}
