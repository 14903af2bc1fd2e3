import { Matches } from "#app/people/matches.tsx";
import { auditOfSearch, searchIndex, type Searched } from "#app/people/search.ts";
import { SearchForm } from "#app/people/search-form.tsx";
import { typedSearch, type Query } from "#app/people/typed-search.ts";
import { wayInTo } from "#app/people/way-in.ts";
import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { DataTable } from "#components/page/data-table.tsx";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { Tag } from "#components/page/tag.tsx";
import { ClinicalDateTime } from "#components/record/clinical-date.tsx";
import { personNameText } from "#components/text/person-name-text.ts";
import { bannerFor } from "#db/queries/banner.ts";
import { findIdentity } from "#db/queries/identities.ts";
import { listMerges, type Merge } from "#db/queries/merges.ts";
import { seesOrOversees } from "#db/queries/person-parts.ts";
import { whyNotCompare } from "#domain/merge.ts";
import type { Identity } from "#domain/person.ts";
import { nothingTyped, type TypedSearch } from "#domain/person-search.ts";
import { refusalWords } from "#domain/refusals.ts";
import { openRecord, uuidOr404, type ReadContext } from "#server/open-record.ts";
import { RecordTabs } from "../record-tabs.tsx";

type Props = { params: Promise<{ personId: string }>; searchParams: Promise<Query> };

/** Is this person in the index twice? The search starts from what is known of them. */
export default async function MergeStart({ params, searchParams }: Props) {
  const personId = uuidOr404((await params).personId);
  const query = await searchParams;
  const { found, actor, now, page } = await openRecord({
    for: "clinicians",
    find: (context) => lookForOther(context, personId, query),
    audit: ({ searched }) => [{ action: "record.viewed", personId, detail: { screen: "merge" } }, ...auditOfSearch(searched, "merge")],
    otherwise: wayInTo(personId),
  });
  const { typed, searched, identity, merges, banner } = found;
  const no = whyNotCompare(actor);
  // Cards of other people stand under nobody's banner (ISB 1505 PAB-0015).
  const showsOthers = searched.state === "found" && searched.matches.length > 0;
  return (
    <Shell {...page.shell} title="Merge records of the same person" person={showsOthers ? null : banner} tabs={banner && <RecordTabs personId={personId} current="merge" />} back={{ href: paths.person(personId), label: "Back to the record" }}>
      {merges.length > 0 && <Merges personId={personId} merges={merges} />}
      {showsOthers && <p>The record that was opened: <strong>{identity === null ? "this person" : personNameText(identity)}</strong>. Below it stand other people.</p>}
      <h2 className="nhsuk-heading-m">Is this person in the index twice?</h2>
      {no !== null ? <InlineAlert title={refusalWords(no)}>{no === "duty.not-on-duty" && <p><a href={paths.duty()}>Start your duty</a></p>}</InlineAlert> : (
        <>
          <p>Find the other record. Both are shown side by side before anything happens, and a merge can be undone.</p>
          <SearchForm action={paths.merge(personId)} typed={typed} errors={searched.state === "wrong" ? searched.errors : {}} />
          {searched.state === "found" && (
            <Matches
              search={searched.search} matches={searched.matches} now={now}
              action={(otherId, named) => <a className="nhsuk-button nhsuk-button--small nhsuk-button--secondary" href={paths.mergeWith(personId, otherId)}>Compare<span className="nhsuk-u-visually-hidden"> with {named}</span></a>}
              restrictedAction={(otherId, named) => <a href={paths.emergencyAccess(otherId)}>Use emergency access<span className="nhsuk-u-visually-hidden"> to {named}</span></a>}
              otherwise={<p>Then there is nothing to merge.</p>}
            />
          )}
        </>
      )}
    </Shell>
  );
}

async function lookForOther(context: ReadContext, personId: string, query: Query) {
  const [may, identity, merges, banner] = await Promise.all([
    seesOrOversees(context.tx, personId), findIdentity(context.tx, personId), listMerges(context.tx, personId), bannerFor(context.tx, { personId }),
  ]);
  if (!may) return null;
  const isAsked = Object.keys(nothingTyped).some((name) => query[name] !== undefined);
  const typed = isAsked || identity === null ? typedSearch(query) : searchOf(identity);
  const searched = await searchIndex(context, typed);
  return { typed, searched: withoutSelf(searched, personId), identity, merges, banner };
}

function searchOf({ familyName, givenName, bornOn }: Identity): TypedSearch {
  const [year = "", month = "", day = ""] = bornOn?.split("-") ?? [];
  return { ...nothingTyped, family: familyName ?? "", given: givenName ?? "", "born-day": day, "born-month": month, "born-year": year };
}

const withoutSelf = (searched: Searched, personId: string): Searched =>
  searched.state === "found" ? { ...searched, matches: searched.matches.filter(({ identity }) => identity.id !== personId) } : searched;

function Merges({ personId, merges }: { personId: string; merges: readonly Merge[] }) {
  return (
    <DataTable
      caption="Merged into this record" rows={merges} rowKey={({ id }) => id}
      columns={[
        { header: "Record", rowHeader: true, cell: ({ mergedName }) => personNameText(mergedName) },
        { header: "When and by whom", cell: ({ mergedAt, mergedByName }) => <><ClinicalDateTime at={mergedAt} />, {mergedByName}</> },
        { header: "How they knew", cell: ({ reason }) => <span className="as-typed">{reason}</span> },
        {
          header: "Undo",
          cell: ({ id, isUndone, mergedName }) => isUndone ? <Tag kind="plain">Undone</Tag> : <a href={paths.mergeUndo(personId, id)}>Undo<span className="nhsuk-u-visually-hidden"> the merge of {personNameText(mergedName)}</span></a>,
        },
      ]}
    />
  );
}
