import { z } from "zod";
import { draftSavedAt } from "#app/drafts/draft-saved-at.ts";
import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { findEpisode } from "#db/queries/episodes.ts";
import { boroughs } from "#domain/borough.ts";
import { openList } from "#server/open-record.ts";
import { NewCallForm } from "./form.tsx";

const asked = z.object({ episode: z.uuid().optional().catch(undefined) });
const boroughOptions = boroughs.map(({ code, name }) => ({ value: code, label: name })).toSorted((a, b) => a.label.localeCompare(b.label, "en"));

type Props = { searchParams: Promise<Record<string, unknown>> };

/** A call is written down here. `?episode=` fills in the crisis that it joins. */
export default async function NewCallPage({ searchParams }: Props) {
  const { episode } = asked.parse(await searchParams);
  const { found, actor, page } = await openList({
    for: "clinicians",
    list: async ({ tx }) => ({ joined: episode === undefined ? null : await findEpisode(tx, episode) }),
    audit: ({ joined }) => ({ action: "list.viewed", episodeId: joined?.id ?? null, detail: { screen: "new-call" } }),
    draftKey: "call:new",
  });
  const joins = found.joined?.strip ? found.joined.number : undefined;
  const initial = { source: "999", ...page.draft?.values, ...(joins === undefined ? {} : { joins }) };
  const savedAt = draftSavedAt(page);
  return (
    <Shell {...page.shell} title={joins === undefined ? "New call" : "Second call"} caption={joins && `Crisis ${joins}`} back={{ href: episode && joins ? paths.episode(episode) : paths.desk(), label: "Back" }}>
      {actor.duty === null && <InlineAlert title="You are not on duty"><p>You can write the call down all the same. To take it yourself, <a href={paths.duty()}>start your duty</a> first.</p></InlineAlert>}
      <NewCallForm boroughs={boroughOptions} initial={initial} formKey={page.formKey} draftSavedAt={savedAt} />
    </Shell>
  );
}
