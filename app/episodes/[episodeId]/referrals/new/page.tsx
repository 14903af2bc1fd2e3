import * as z from "zod";
import { paths } from "#app/paths.ts";
import { boroughOptions, kindOptions } from "#app/services/service-choices.ts";
import { kindWords } from "#app/services/service-words.ts";
import { Shell } from "#app/shell.tsx";
import { WhyNot } from "#app/why-not.tsx";
import { CheckboxInputs, SelectInput } from "#components/form/markup/choice-inputs.tsx";
import { Details } from "#components/page/details.tsx";
import { EmptyState } from "#components/page/empty-state.tsx";
import { FilterPanel } from "#components/page/filter-panel.tsx";
import { countText } from "#components/page/keyset-pagination.tsx";
import type { Tx } from "#db/client.ts";
import { listServices, listServicesToReferTo } from "#db/queries/services.ts";
import { boroughByCode } from "#domain/borough.ts";
import { whyNotRefer } from "#domain/referral.ts";
import { serviceKinds } from "#domain/service-kind.ts";
import { callStanding } from "#domain/strip.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { LiveReferrals, NotSuitable, Suitable, type Whom } from "./offered-services.tsx";
import { offeredServices, unsuitableServices } from "./suitability.ts";
import { findReferringEpisode } from "./to-whom.ts";

type Typed = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ episodeId: string }>; searchParams: Promise<Typed> };
type Filter = { kind: string; borough: string | null; open: boolean };

const typed = z.object({
  kind: z.enum(["", ...serviceKinds]).catch(""),
  /** Left out: where the person lives or is. "anywhere": no area. */
  borough: z.string().max(9).optional().catch(undefined),
  "open[]": z.union([z.string(), z.array(z.string())]).optional().catch(undefined),
});

/** Choosing a service to refer to: what there is for somebody of this age in this place, and what speaks against the others. */
export default async function ChooseServicePage({ params, searchParams }: Props) {
  const episodeId = uuidOr404((await params).episodeId);
  const asked = typed.parse(await searchParams);
  const { found, actor, now, page } = await openRecord({
    for: "clinicians",
    find: async ({ tx, now }) => {
      const from = await findReferringEpisode(tx, episodeId, now);
      if (from === null) return null;
      const filter: Filter = { kind: asked.kind, borough: asked.borough === undefined ? from.boroughCode : boroughByCode(asked.borough)?.code ?? null, open: asked["open[]"] !== undefined };
      return { ...from, filter, ...(await findOffered(tx, filter, now)) };
    },
    audit: ({ episode }) => ({ action: "record.viewed", episodeId: episode.id, detail: { screen: "choose-service" } }),
  });
  const { episode, banner, filter, live } = found;
  const refusal = whyNotRefer(callStanding(episode), actor);
  const whom: Whom = { episodeId, boroughCode: found.boroughCode, age: found.age, live, now };
  return (
    <Shell {...page.shell} wide title="Refer: choose a service" caption={`Crisis ${episode.number}`} person={banner} back={{ href: paths.episode(episode.id), label: "Back to the crisis" }}>
      <LiveReferrals live={live} now={now} />
      {refusal ? <WhyNot title="No referral can be sent from here" refusal={refusal} episodeId={episodeId} /> : <Services {...{ found, whom, filter }} />}
    </Shell>
  );
}

async function findOffered(tx: Tx, { kind, borough }: Filter, now: Date) {
  const search = { kind: kind || undefined, boroughCode: borough ?? undefined };
  const [offered, all] = await Promise.all([listServicesToReferTo(tx, { ...search, now }), listServices(tx, { ...search, after: undefined })]);
  return { offered, all: all.rows };
}

function Services({ found, whom, filter }: { found: Awaited<ReturnType<typeof findOffered>>; whom: Whom; filter: Filter }) {
  const suitable = offeredServices(found.offered, whom, filter.open);
  const unsuitable = unsuitableServices(found.all, whom);
  return (
    <>
      <Filters filter={filter} episodeId={whom.episodeId} count={suitable.length} />
      {suitable.length === 0
        ? <EmptyState title="No service matches all filters">{filter.open && <p>{offeredServices(found.offered, whom, false).length} match if you <a href={withFilter(whom.episodeId, { ...filter, open: false })}>remove “Open now”</a>.</p>}<p><a href={withFilter(whom.episodeId, { kind: "", borough: null, open: false })}>Look in all of London</a></p></EmptyState>
        : <Suitable services={suitable} whom={whom} />}
      {unsuitable.length > 0 && <Details summary={`Not suitable (${countText(unsuitable.length)})`}><NotSuitable services={unsuitable} whom={whom} /></Details>}
    </>
  );
}

function withFilter(episodeId: string, { kind, borough, open }: Filter): string {
  return paths.newReferral(episodeId, { kind, borough: borough ?? "anywhere", "open[]": open ? "now" : undefined });
}

function Filters({ filter, episodeId, count }: { filter: Filter; episodeId: string; count: number }) {
  const { kind, borough, open } = filter;
  const applied = [
    ...(kind ? [{ label: kindWords(kind), withoutHref: withFilter(episodeId, { ...filter, kind: "" }) }] : []),
    ...(borough ? [{ label: `Serves ${boroughByCode(borough)?.name ?? borough}`, withoutHref: withFilter(episodeId, { ...filter, borough: null }) }] : []),
    ...(open ? [{ label: "Open now", withoutHref: withFilter(episodeId, { ...filter, open: false }) }] : []),
  ];
  return (
    <FilterPanel action={paths.newReferral(episodeId)} applied={applied} clearHref={withFilter(episodeId, { kind: "", borough: null, open: false })} result={`${countText(count)} ${count === 1 ? "service" : "services"}, for a crisis first`}>
      <SelectInput name="kind" label="Kind of service" options={kindOptions} empty="Any" value={kind} />
      <SelectInput name="borough" label="Serves" options={[{ value: "anywhere", label: "Anywhere in London" }, ...boroughOptions]} value={borough ?? "anywhere"} />
      <CheckboxInputs name="open[]" label="Hours" options={[{ value: "now", label: "Open now" }]} value={open ? ["now"] : []} />
    </FilterPanel>
  );
}
