import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { findDeskLead, listOnDuty } from "#db/queries/duties.ts";
import { roleLabels } from "#domain/actor.ts";
import { whyNotNameLead } from "#domain/duty.ts";
import { refusalWords } from "#domain/refusals.ts";
import { openList } from "#server/open-record.ts";
import { LeadForm } from "./form.tsx";

/** Naming the lead of the desk: the owner of every call that nobody has taken yet. */
export default async function DeskLeadPage() {
  const { found, actor, page } = await openList({
    for: "clinicians",
    list: async ({ tx }) => {
      const [lead, onDuty] = await Promise.all([findDeskLead(tx), listOnDuty(tx)]);
      return { lead, onDesk: onDuty.filter(({ duty }) => duty.kind === "desk") };
    },
    audit: () => ({ action: "list.viewed", detail: { screen: "desk-lead" } }),
  });
  const { lead, onDesk } = found;
  const candidates = onDesk.filter(({ id }) => whyNotNameLead({ id, isOnDesk: true }, lead, actor) === null);
  return (
    <Shell {...page.shell} title="Lead of the desk" back={{ href: paths.duty(), label: "Duty" }}>
      <p>{lead ? `${lead.name} leads the desk${lead.isOnDesk ? "" : ", and is not on desk duty"}.` : "Nobody leads the desk."}</p>
      {actor.duty?.kind !== "desk" && <InlineAlert title="You cannot name the lead"><p>{refusalWords("desk-lead.not-on-desk")}</p></InlineAlert>}
      {actor.duty?.kind === "desk" && (candidates.length > 0
        ? <LeadForm colleagues={candidates.map(({ id, name, role, duty }) => ({ value: id, label: `${name}, ${roleLabels[role].toLowerCase()}, ${duty.callSign}` }))} formKey={page.formKey} />
        : <InlineAlert title="Nobody else is on the desk"><p>Somebody else has to start a desk duty first; then they can be named.</p></InlineAlert>)}
    </Shell>
  );
}
