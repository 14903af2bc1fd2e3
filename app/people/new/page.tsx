import * as z from "zod";
import { boxesOfStated } from "#app/people/person-boxes.ts";
import { personChoices } from "#app/people/person-choices.ts";
import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { bannerFor, type Banner } from "#db/queries/banner.ts";
import { findUnidentified, type Unidentified } from "#db/queries/person-links.ts";
import { whyNotAddPerson } from "#domain/new-person.ts";
import { refusalWords } from "#domain/refusals.ts";
import { openRecord, type ReadContext } from "#server/open-record.ts";
import { NewPersonForm } from "./form.tsx";

type Props = { searchParams: Promise<{ episode?: string | string[] }> };

/** Adds somebody who is not in the index, filled in from what the caller stated. */
export default async function NewPerson({ searchParams }: Props) {
  const asked = z.uuid().safeParse((await searchParams).episode);
  const episodeId = asked.success ? asked.data : null;
  const { found, actor, page } = await openRecord({
    for: "clinicians",
    find: async (context): Promise<Found | null> => (episodeId === null ? { call: null, banner: null } : await findCall(context, episodeId)),
    audit: () => ({ action: "record.viewed", episodeId, detail: { screen: "new-person" } }),
  });
  const { call, banner } = found;
  const no = whyNotAddPerson(call?.episode ?? null, actor);
  const backHref = call ? paths.identity(call.episode.id) : paths.people();
  return (
    <Shell {...page.shell} title="Add a person" caption={call ? `Call ${call.callReference}` : undefined} person={banner} back={{ href: backHref, label: "Back to the search" }}>
      {no !== null ? <InlineAlert kind="warning" title={refusalWords(no)} /> : (
        <>
          <p>Search first: the same person twice in the index means that half of what is known is missed. Whoever looks like them is shown before anything is stored.</p>
          <NewPersonForm
            episode={call && { id: call.episode.id, version: call.episode.version }} formKey={page.formKey} choices={personChoices} backHref={backHref}
            initial={call ? { ...boxesOfStated(call.stated), source: `The caller, call ${call.callReference}` } : { gender: "not-known", interpreter: "unknown" }}
          />
        </>
      )}
    </Shell>
  );
}

type Found = { call: Unidentified | null; banner: Banner | null };

async function findCall({ tx }: ReadContext, episodeId: string): Promise<Found | null> {
  const [call, banner] = await Promise.all([findUnidentified(tx, episodeId), bannerFor(tx, { episodeId })]);
  return call && { call, banner };
}
