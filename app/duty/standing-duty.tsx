import { paths } from "#app/paths.ts";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { SummaryCard } from "#components/page/summary-card.tsx";
import { SummaryList } from "#components/page/summary-list.tsx";
import { clinicalDateTime } from "#components/text/clinical-date.ts";
import { dutyKindLabels, roleLabels, sectorLabels, type Duty } from "#domain/actor.ts";
import { missingFromCrew, type DeskLead, type LiveCrew } from "#domain/duty.ts";

/** The duty somebody is on, with their crew or the desk's lead. */
export function StandingDuty({ duty, crew, lead }: { duty: Duty; crew: LiveCrew | null; lead: DeskLead | null }) {
  const missing = crew && missingFromCrew(crew);
  return (
    <>
      {missing && (
        <InlineAlert kind="warning" title={`${duty.callSign} waits for a ${roleLabels[missing].toLowerCase()}`}>
          <p>A joint response car is sent nowhere until both are aboard. They start their duty under the call sign {duty.callSign}.</p>
        </InlineAlert>
      )}
      <SummaryCard title="Your duty" actions={<a href={paths.dutyEnding()}>End your duty</a>}>
        <SummaryList rows={[
          { label: "Call sign", value: duty.callSign },
          { label: "Duty", value: dutyKindLabels[duty.kind] },
          { label: "Sector", value: sectorLabels[duty.sector] },
          { label: "Until", value: clinicalDateTime(duty.until) },
          ...(crew ? [{ label: "Aboard", value: crew.aboard.map(({ name, role }) => `${name} (${roleLabels[role].toLowerCase()})`).join(", ") }] : []),
          ...(duty.kind === "desk" ? [{ label: "Lead of the desk", value: leadWords(lead, duty), empty: "Nobody: name one", change: { href: paths.deskLead(), what: "the lead of the desk" } }] : []),
        ]} />
      </SummaryCard>
    </>
  );
}

function leadWords(lead: DeskLead | null, duty: Duty): string | null {
  if (duty.isDeskLead) return "You. Every call that nobody has taken yet is yours.";
  if (lead === null) return null;
  return lead.isOnDesk ? lead.name : `${lead.name}, who is not on desk duty: name somebody who is`;
}
