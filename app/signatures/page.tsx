import { z } from "zod";
import { MyWorkTabs } from "#app/drafts/my-work-tabs.tsx";
import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { CorrectAt } from "#components/page/correct-at.tsx";
import { DataTable, type Column } from "#components/page/data-table.tsx";
import { EmptyState } from "#components/page/empty-state.tsx";
import { KeysetPagination } from "#components/page/keyset-pagination.tsx";
import { ClinicalDateTime } from "#components/record/clinical-date.tsx";
import { ListedPersonOrWords } from "#components/record/listed-person.tsx";
import { listAwaited, type AwaitedAssessment } from "#db/queries/awaited-signatures.ts";
import { identitiesOf } from "#db/queries/identities.ts";
import { alertedPeople } from "#domain/name-alert.ts";
import type { Identity } from "#domain/person.ts";
import type { AwaitedKind } from "#domain/signing.ts";
import { openList } from "#server/open-record.ts";

const asked = z.object({ after: z.string().optional().catch(undefined) });

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What waits for this clinician's signature, or came back to them. */
export default async function SignaturesPage({ searchParams }: Props) {
  const { after } = asked.parse(await searchParams);
  const { found, actor, now, page } = await openList({
    for: "clinicians",
    list: async ({ tx }) => {
      const awaited = await listAwaited(tx, after);
      return { ...awaited, people: await identitiesOf(tx, awaited.rows.map(({ personId }) => personId)) };
    },
    audit: ({ rows }) => ({ action: "list.viewed", detail: { screen: "signatures", rows: rows.length } }),
  });
  return (
    <Shell {...page.shell} wide title="Waiting for your signature" tabs={<MyWorkTabs actor={actor} current="signatures" />}>
      <p>Assessments that you wrote in and somebody else signed, that a learner signed and you may countersign, and your own that were returned.</p>
      <CorrectAt order={found.rows.length === 0 ? null : "Longest wait first."} now={now} again={paths.signatures()} />
      <DataTable
        caption="Waiting for your signature" captionHidden rows={found.rows} rowKey={({ assessmentId }) => assessmentId} columns={columns(found.people, alertedPeople(found.people), now)}
        empty={<EmptyState title="Nothing waits for your signature" />}
      />
      <KeysetPagination label="Waiting for your signature" newerHref={after ? paths.signatures() : null} olderHref={found.next && paths.signatures({ after: found.next })} newer="First" older="More" />
    </Shell>
  );
}

const whatToDo: Record<AwaitedKind, string> = { "co-author": "Read and co-sign", countersign: "Read, and countersign or return", revision: "Revise and sign again" };

const columns = (people: ReadonlyMap<string, Identity>, alerts: ReadonlySet<string>, now: Date): Column<AwaitedAssessment>[] => [
  { header: "Person", rowHeader: true, cell: ({ personId, number }) => <><ListedPersonOrWords personId={personId} identities={people} alerts={alerts} now={now} /><span className="second-line">{number}</span></> },
  { header: "To do", cell: (row) => <ToDo row={row} /> },
  { header: "Seen", nowrap: true, cell: ({ happenedAt }) => <ClinicalDateTime at={happenedAt} /> },
  { header: "Signed by", cell: ({ signedByName }) => signedByName },
  { header: "Waiting since", nowrap: true, cell: ({ since }) => <ClinicalDateTime at={since} /> },
];

function ToDo({ row: { kind, episodeId, assessmentId, number, words } }: { row: AwaitedAssessment }) {
  const href = kind === "revision" ? paths.assessment(episodeId, assessmentId) : paths.assessmentSignature(episodeId, assessmentId);
  return (
    <>
      <a href={href}>{whatToDo[kind]}<span className="nhsuk-u-visually-hidden"> the assessment of {number}</span></a>
      {words !== null && <div className="as-typed">{words}</div>}
    </>
  );
}
