import { paths } from "#app/paths.ts";
import { SummaryCard } from "#components/page/summary-card.tsx";
import type { PersonRecord } from "#db/queries/person-record.ts";
import { detailFacts, groupInWords, type DetailGroup } from "#domain/detail-groups.ts";
import { Origin } from "./provenance.tsx";

/** What needs, GP practice and the note for crews do not show already: those stand with their own origin where they are read. */
const shown = ["name", "preferredName", "pronouns", "born", "died", "nhsNumber", "gender", "sexAtBirth", "address", "ethnicity"] as const satisfies readonly DetailGroup[];

/** Who they are, each with where it comes from: one that was changed yesterday does not make the others of yesterday. */
export function DetailsCard({ record }: { record: PersonRecord }) {
  const { personId, details } = record;
  const [held, missing] = [shown.filter((group) => groupInWords(group, details) !== ""), shown.filter((group) => group !== "died" && groupInWords(group, details) === "")];
  return (
    <SummaryCard title="Details" actions={<a href={paths.personDetails(personId)}>Change<span className="nhsuk-u-visually-hidden"> details</span></a>}>
      <ul className="alert-facts">
        {held.map((group) => (
          <li key={group}><strong>{detailFacts[group].label}</strong>: <span className="as-typed">{groupInWords(group, details)}</span><br /><Origin of={group} record={record} /></li>
        ))}
      </ul>
      {missing.length > 0 && <p className="no-data">Not recorded: {missing.map((group) => detailFacts[group].label).join(", ").toLowerCase().replace("nhs", "NHS")}</p>}
    </SummaryCard>
  );
}
