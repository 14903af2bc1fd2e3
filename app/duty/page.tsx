import { Shell } from "#app/shell.tsx";
import { DataTable, type Column } from "#components/page/data-table.tsx";
import { clinicalTime } from "#components/text/clinical-date.ts";
import { findDeskLead, findLiveCrew, listOnDuty, type Colleague } from "#db/queries/duties.ts";
import { dutyKindLabels, dutyKinds, roleLabels, sectorLabels, sectors, type Actor, type DutyKind } from "#domain/actor.ts";
import { longestDutyHours, whyNotStartDuty } from "#domain/duty.ts";
import { typedTimeOf } from "#domain/typed-time.ts";
import { openList, type PageContext } from "#server/open-record.ts";
import { DutyForm } from "./form.tsx";
import { StandingDuty } from "./standing-duty.tsx";

/** Tonight: one's own duty, to start or to end, and who else is on. */
export default async function DutyPage() {
  const { found, actor, page } = await openList({
    for: "clinicians",
    list: async ({ tx, actor: who }) => {
      const [lead, onDuty, crew] = await Promise.all([findDeskLead(tx), listOnDuty(tx), who.duty?.crewId ? findLiveCrew(tx, who.duty.callSign) : null]);
      return { lead, onDuty, crew };
    },
    audit: ({ onDuty }) => ({ action: "list.viewed", detail: { screen: "duty", rows: onDuty.length } }),
  });
  return (
    <Shell {...page.shell} title="Duty">
      {actor.duty ? <StandingDuty duty={actor.duty} crew={found.crew} lead={found.lead} /> : <NewDuty page={page} />}
      <DataTable caption={`On duty now (${found.onDuty.length})`} columns={columns} rows={found.onDuty} rowKey={({ id }) => id} empty={<p>Nobody is on duty.</p>} />
    </Shell>
  );
}

type OnDuty = Colleague & { duty: NonNullable<Colleague["duty"]> };

const columns: Column<OnDuty>[] = [
  { header: "Call sign", cell: ({ duty }) => duty.callSign, nowrap: true },
  { header: "Name", cell: ({ name }) => name, rowHeader: true },
  { header: "Role", cell: ({ role }) => roleLabels[role] },
  { header: "Duty", cell: ({ duty }) => dutyKindLabels[duty.kind] },
  { header: "Sector", cell: ({ duty }) => sectorLabels[duty.sector] },
];

const kindHints: Record<DutyKind, string> = {
  desk: "Takes calls, decides, sends crews. Sees every open call.",
  solo: "One specialist in a car.",
  "joint-car": "A paramedic and a mental health practitioner. It is sent only once both are aboard.",
};

function NewDuty({ page: { actor, now, formKey } }: { page: PageContext }) {
  const until = typedTimeOf(new Date(now.getTime() + 12 * 3_600_000));
  return (
    <>
      <p>You are not on duty. Start your duty to take calls, to be sent, or to accept a handover. It is {clinicalTime(now)} now; a duty is {longestDutyHours} hours at most.</p>
      <DutyForm
        kinds={dutyKinds.filter((kind) => mayHave(kind, actor, now)).map((value) => ({ value, label: dutyKindLabels[value], hint: kindHints[value] }))}
        sectors={sectors.map((value) => ({ value, label: sectorLabels[value] }))}
        initial={{ "until-date": until.date, "until-time": until.time }} formKey={formKey}
      />
    </>
  );
}

/** Kinds that this role can never have are not offered. */
function mayHave(kind: DutyKind, actor: Actor, now: Date): boolean {
  return whyNotStartDuty({ kind, until: new Date(now.getTime() + 3_600_000) }, null, actor, now) === null;
}
