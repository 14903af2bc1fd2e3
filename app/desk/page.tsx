import { z } from "zod";
import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { CorrectAt } from "#components/page/correct-at.tsx";
import { tableId } from "#components/page/data-table.tsx";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { countText, KeysetPagination } from "#components/page/keyset-pagination.tsx";
import { TabLinks } from "#components/page/tab-links.tsx";
import type { Actor } from "#domain/actor.ts";
import { boroughCodes } from "#domain/borough-codes.ts";
import { deskViewLabels, deskViews, deskViewsFor, seesWholeDesk, type DeskView } from "#domain/desk.ts";
import { openList } from "#server/open-record.ts";
import { ClosedTable } from "./closed-table.tsx";
import { DeskFilter } from "./desk-filter.tsx";
import { DeskTable } from "./desk-table.tsx";
import { NothingHere } from "./nothing-here.tsx";
import { sortedBy } from "./desk-words.ts";
import { readDesk, type Desk } from "./read-desk.ts";
import { WaitingForYou } from "./waiting-for-you.tsx";

const asked = z.object({
  view: z.enum(deskViews).optional().catch(undefined),
  borough: z.enum(boroughCodes).optional().catch(undefined),
  after: z.string().optional().catch(undefined),
});

type Props = { searchParams: Promise<Record<string, unknown>> };

/** The desk: every open call for whoever has the desk, and for everybody else what is theirs. */
export default async function DeskPage({ searchParams }: Props) {
  const query = asked.parse(await searchParams);
  const { found, actor, now, page } = await openList({
    for: "clinicians",
    list: (context) => readDesk(context, { view: viewFor(context.actor, query.view), borough: query.borough ?? null, after: query.after }),
    audit: ({ view, lines, closed }) => ({ action: "list.viewed", detail: { screen: "desk", view, rows: lines.length + closed.length } }),
  });
  return (
    <Shell {...page.shell} wide title="Desk" actions={<a className="nhsuk-button" href={paths.newCall()}>New call</a>} tabs={<Views desk={found} actor={actor} />} skipTo={found.lines.length > 0 ? [{ href: `#${tableId(deskViewLabels[found.view])}`, label: "Skip to the calls" }] : []}>
      <CorrectAt now={now} again={paths.desk({ view: found.view, borough: found.borough ?? undefined })} />
      <WhyOnlyMine actor={actor} />
      <WaitingForYou offers={found.offers} jobs={found.jobs} now={now} actor={actor} formKey={page.formKey} />
      <DeskFilter desk={found} />
      <List desk={found} now={now} actor={actor} formKey={page.formKey} />
    </Shell>
  );
}

/** Nobody waits unowned: the desk's lead has every call until it is taken. */
function whoseUntilTaken({ lines: [first] }: Desk, actor: Actor): string {
  if (first === undefined) return "";
  return ` Until somebody takes it, a call belongs to ${first.ownerId === actor.id ? "you" : first.ownerName}, lead of the desk.`;
}

/** A view that somebody does not have becomes the first one that they have. */
function viewFor(actor: Actor, view: DeskView | undefined): DeskView {
  const views = deskViewsFor(actor);
  return view !== undefined && views.includes(view) ? view : (views[0] ?? "mine");
}

function Views({ desk, actor }: { desk: Desk; actor: Actor }) {
  const { counts, view: current } = desk;
  const countOf = (view: DeskView) => {
    const count = countText(counts[view]);
    return view === "call-backs" && counts.callBacksOver > 0 ? `${count}, ${countText(counts.callBacksOver)} over` : count;
  };
  const links = deskViewsFor(actor).map((view) => ({ href: paths.desk({ view }), label: deskViewLabels[view], count: countOf(view), current: view === current }));
  return <TabLinks label="Views of the desk" links={links} />;
}

function WhyOnlyMine({ actor }: { actor: Actor }) {
  if (seesWholeDesk(actor)) return null;
  return (
    <InlineAlert title="You see your own calls">
      <p>
        {actor.duty === null ? <>You are not on duty. <a href={paths.duty()}>Start your duty</a> to take or accept a call.</> : "Your crew’s jobs, what is offered to you and what you own are here."}
        {" "}The whole list opens with a duty at the control room desk.
      </p>
    </InlineAlert>
  );
}

function List({ desk, now, actor, formKey }: { desk: Desk; now: Date; actor: Actor; formKey: string }) {
  const { view, lines, closed, identities, next, borough, after } = desk;
  if (lines.length === 0 && closed.length === 0) return <NothingHere desk={desk} now={now} />;
  return (
    <div className="desk-list">
      <p className="desk-order">{sortedBy(view)}{view === "waiting" && whoseUntilTaken(desk, actor)}</p>
      {view === "closed" ? <ClosedTable rows={closed} identities={identities} now={now} /> : <DeskTable caption={deskViewLabels[view]} lines={lines} now={now} actor={actor} formKey={formKey} />}
      <KeysetPagination
        label={deskViewLabels[view]} newer="From the beginning" older="Next 50"
        newerHref={after === undefined ? null : paths.desk({ view, borough: borough ?? undefined })}
        olderHref={next && paths.desk({ view, borough: borough ?? undefined, after: next })}
      />
    </div>
  );
}
