import { Shell } from "#app/shell.tsx";
import { paths } from "#app/paths.ts";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { refusalWords } from "#domain/refusals.ts";
import { openList } from "#server/open-record.ts";
import { Matches } from "./matches.tsx";
import { auditOfSearch, searchIndex } from "./search.ts";
import { SearchForm } from "./search-form.tsx";
import { typedSearch, type Query } from "./typed-search.ts";

/** Find a person in the index. Opening their record takes a tie to them, or emergency access. */
export default async function People({ searchParams }: { searchParams: Promise<Query> }) {
  const typed = typedSearch(await searchParams);
  const { found, actor, now, page } = await openList({
    for: "clinicians",
    list: (context) => searchIndex(context, typed),
    audit: (searched) => auditOfSearch(searched, "people"),
  });
  const supervises = actor.role === "consultant-nurse";
  return (
    <Shell {...page.shell} title="Find a person">
      {found.state === "off-duty" && (
        <InlineAlert title={refusalWords("duty.not-on-duty")}><p><a href={paths.duty()}>Start your duty</a></p></InlineAlert>
      )}
      {found.state !== "off-duty" && <SearchForm action={paths.people()} typed={typed} errors={found.state === "wrong" ? found.errors : {}} />}
      {found.state === "found" && (
        <Matches
          search={found.search} matches={found.matches} now={now}
          action={(personId, named) => <a className="nhsuk-button nhsuk-button--small nhsuk-button--secondary" href={paths.person(personId)}>Open<span className="nhsuk-u-visually-hidden"> the record of {named}</span></a>}
          restrictedAction={(personId, named) => (
            <>
              <a href={paths.emergencyAccess(personId)}>Use emergency access<span className="nhsuk-u-visually-hidden"> to {named}</span></a>
              {supervises && <><br /><a href={paths.restriction(personId)}>See the restriction<span className="nhsuk-u-visually-hidden"> of {named}</span></a></>}
            </>
          )}
          otherwise={<p><a href={paths.newPerson()}>Add a person</a>. In a call, look for them from the call itself, so that it can be linked.</p>}
        />
      )}
    </Shell>
  );
}
