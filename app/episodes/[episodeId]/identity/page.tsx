import type { ReactNode } from "react";
import { Matches } from "#app/people/matches.tsx";
import { auditOfSearch, searchIndex, type Searched } from "#app/people/search.ts";
import { SearchForm } from "#app/people/search-form.tsx";
import { typedSearch, type Query } from "#app/people/typed-search.ts";
import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { bannerFor } from "#db/queries/banner.ts";
import { findUnidentified } from "#db/queries/person-links.ts";
import { nothingTyped, type TypedSearch } from "#domain/person-search.ts";
import { refusalWords } from "#domain/refusals.ts";
import { openRecord, uuidOr404, type ReadContext } from "#server/open-record.ts";
import { statedSearch } from "./stated-search.ts";

type Props = { params: Promise<{ episodeId: string }>; searchParams: Promise<Query> };

/** Who is this call about? The search starts from what the caller stated; going on unknown is always possible. */
export default async function Identity({ params, searchParams }: Props) {
  const episodeId = uuidOr404((await params).episodeId);
  const query = await searchParams;
  const { found, now, page } = await openRecord({
    for: "clinicians",
    find: (context) => lookForPerson(context, episodeId, query),
    audit: ({ searched }) => auditOfSearch(searched, "identity", episodeId),
  });
  const { episode, typed, searched, banner, callReference } = found;
  return (
    <Shell {...page.shell} title="Who is this call about?" caption={`Call ${callReference}`} person={banner} back={{ href: paths.episode(episodeId), label: "Back to the call" }}>
      {episode.personId === null ? (
        <Looking {...{ episodeId, typed, searched, now }} />
      ) : (
        <InlineAlert title="This call is linked to the person above">
          <p>If it is the wrong person, <a href={paths.identityUndo(episodeId)}>undo the link</a>. Everything written for the call stays with the call.</p>
        </InlineAlert>
      )}
    </Shell>
  );
}

async function lookForPerson(context: ReadContext, episodeId: string, query: Query) {
  const unidentified = await findUnidentified(context.tx, episodeId);
  if (unidentified === null) return null;
  const asked = typedSearch(query);
  const isAsked = Object.keys(nothingTyped).some((name) => query[name] !== undefined);
  const typed = isAsked ? asked : statedSearch(unidentified);
  const searched: Searched = unidentified.episode.personId === null ? await searchIndex(context, typed) : { state: "nothing-typed" };
  return { ...unidentified, typed, searched, banner: await bannerFor(context.tx, { episodeId }) };
}

type LookingProps = { episodeId: string; typed: TypedSearch; searched: Searched; now: Date };

function Looking({ episodeId, typed, searched, now }: LookingProps) {
  const goOn = <p><a className="nhsuk-button nhsuk-button--secondary" href={paths.episode(episodeId)}>Go on unknown</a></p>;
  if (searched.state === "off-duty") {
    return <InlineAlert title={refusalWords("duty.not-on-duty")}><p><a href={paths.duty()}>Start your duty</a></p></InlineAlert>;
  }
  return (
    <>
      <p>Nothing has to wait for this. Link the call later if nobody is sure now.</p>
      <SearchForm action={paths.identity(episodeId)} typed={typed} errors={searched.state === "wrong" ? searched.errors : {}} />
      {searched.state === "found" ? (
        <Matches
          search={searched.search} matches={searched.matches} now={now}
          action={(personId, named) => <Choose href={paths.identityConfirmation(episodeId, personId)}>{named}</Choose>}
          restrictedAction={(personId, named) => <a href={paths.emergencyAccess(personId, { episode: episodeId })}>Use emergency access<span className="nhsuk-u-visually-hidden"> to {named}</span></a>}
          otherwise={<><p><a href={paths.newPerson({ episode: episodeId })}>Add a person</a> from what was stated, or go on unknown.</p>{goOn}</>}
        />
      ) : <>{goOn}</>}
    </>
  );
}

function Choose({ href, children }: { href: string; children: ReactNode }) {
  return <a className="nhsuk-button nhsuk-button--small nhsuk-button--secondary" href={href}>Read back<span className="nhsuk-u-visually-hidden"> with the caller: {children}</span></a>;
}
