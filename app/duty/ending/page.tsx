import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { DataTable, type Column } from "#components/page/data-table.tsx";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { Due } from "#components/record/due.tsx";
import { ListedPersonOrWords } from "#components/record/listed-person.tsx";
import { findDeskLead, isCommitted } from "#db/queries/duties.ts";
import { identitiesOf } from "#db/queries/identities.ts";
import { listOwned, type OwnedStrip } from "#db/queries/strips.ts";
import { whyNotEndDuty } from "#domain/duty.ts";
import { alertedPeople } from "#domain/name-alert.ts";
import { restrictedRecordWords, type Identity } from "#domain/person.ts";
import { refusalWords, type Refusal } from "#domain/refusals.ts";
import { openList, type ReadContext } from "#server/open-record.ts";
import { EndingForm } from "./form.tsx";

/** The end of a duty: what one still owns, and with whom it is left. */
export default async function EndingPage() {
  const { found, actor, now, page } = await openList({
    for: "clinicians",
    list: readEnding,
    audit: ({ owned }) => ({ action: "list.viewed", detail: { screen: "duty-ending", rows: owned.length } }),
  });
  const { owned, lead, identities } = found;
  const ids = owned.map((each) => each.episodeId);
  // The page asks as if the choice had been made: what is left then is what no choice would help.
  const refusal = whyNotEndDuty(actor.duty, { owned: ids, lead, isCommitted: found.isCommitted }, ids, actor);
  const choice = owned.length === 0 || lead === null ? null : `Leave ${owned.length === 1 ? "this call" : `these ${owned.length}`} with ${lead.name}, desk lead`;
  return (
    <Shell {...page.shell} title="End your duty" back={{ href: paths.duty(), label: "Duty" }}>
      {owned.length > 0 && <DataTable caption={`You still own (${owned.length})`} columns={columnsFor(identities, now)} rows={owned} rowKey={(each) => each.episodeId} />}
      {refusal ? <WhyNot refusal={refusal} /> : <EndingForm leaving={ids} choice={choice} formKey={page.formKey} />}
    </Shell>
  );
}

async function readEnding({ tx, actor }: ReadContext) {
  const [owned, lead, committed] = await Promise.all([listOwned(tx, actor.id), findDeskLead(tx), isCommitted(tx, actor.duty?.crewId ?? null)]);
  return { owned, lead, isCommitted: committed, identities: await identitiesOf(tx, owned.map((each) => each.personId)) };
}

const waysOut: Partial<Record<Refusal, { href: string; words: string }>> = {
  "duty.not-on-duty": { href: paths.duty(), words: "Start your duty" },
  "duty.crew-committed": { href: paths.desk({ view: "mine" }), words: "Your crew’s job" },
  "duty.lead-must-name-another": { href: paths.deskLead(), words: "Name another lead" },
};

function WhyNot({ refusal }: { refusal: Refusal }) {
  const out = waysOut[refusal];
  if (refusal === "duty.not-on-duty") return <InlineAlert title="You are not on duty"><p>There is no duty to end. {out && <a href={out.href}>{out.words}</a>}</p></InlineAlert>;
  return <InlineAlert kind="warning" title="Your duty cannot end yet"><p>{refusalWords(refusal)}{out && <> <a href={out.href}>{out.words}</a></>}</p></InlineAlert>;
}

function columnsFor(identities: ReadonlyMap<string, Identity>, now: Date): Column<OwnedStrip>[] {
  const alerts = alertedPeople(identities);
  return [
    { header: "Crisis", cell: ({ number }) => number, nowrap: true, empty: restrictedRecordWords },
    { header: "Patient", rowHeader: true, cell: ({ number, personId }) => (number === null ? restrictedRecordWords : <ListedPersonOrWords personId={personId} identities={identities} alerts={alerts} now={now} />) },
    { header: "Next action", cell: ({ nextAction, seesRecord }) => (seesRecord ? nextAction : null), empty: "Not shown" },
    { header: "Due", cell: ({ due }) => <Due at={due} now={now} /> },
    { header: "Offered to", cell: ({ offeredToName }) => offeredToName, empty: "Nobody" },
    { header: "Hand over", headerHidden: true, cell: ({ episodeId, number }) => <a href={paths.handover(episodeId)}>Hand over<span className="nhsuk-u-visually-hidden"> {number}</span></a> },
  ];
}
