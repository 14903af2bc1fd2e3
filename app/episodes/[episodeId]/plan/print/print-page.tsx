import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { PrintButton } from "#components/page/print-button.tsx";
import { listLocalCrisisLines } from "#db/queries/plans.ts";
import type { AuditEvent } from "#domain/audit.ts";
import { londonDay } from "#domain/london-time.ts";
import { planKindLabels, unagreedVersion, versionInForce, whyNotPrint, type Plan } from "#domain/plan.ts";
import { refusalWords } from "#domain/refusals.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { findPlanPage, type PlanProps } from "../found.ts";
import { isOnPaper, readPrintQuery } from "./asked.ts";
import { NotOnPaper, NumbersToCheck } from "./before-printing.tsx";
import { BeforePrinting } from "./form.tsx";
import { findNamedAgain } from "./found.ts";
import { Leaflet } from "./leaflet.tsx";

type Props = PlanProps & { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What the person takes home. First: is it safe to take paper home, and is it theirs? The leaflet itself is for them, not for staff. */
export async function PrintPlanPage({ kind, params, searchParams }: Props) {
  const episodeId = uuidOr404((await params).episodeId);
  const asked = readPrintQuery(await searchParams);
  const { found: { banner, plan, owner, asks, isNamed, isShown, localLines, version }, page } = await openRecord({
    for: "clinicians",
    find: async ({ tx, now }) => {
      const [found, named, localLines] = await Promise.all([findPlanPage(tx, episodeId, kind), findNamedAgain(tx, { episodeId, kind, now }), listLocalCrisisLines(tx, episodeId, now)]);
      if (found === null) return null;
      const [inForce, draft] = [versionInForce(found.plan), unagreedVersion(found.plan)];
      return { ...found, ...named, isShown: named.isNamed && isOnPaper(asked.paper), localLines, version: asked.which === "draft" ? (draft ?? inForce) : (inForce ?? draft) };
    },
    audit: ({ plan, version, isShown }): AuditEvent => {
      if (!isShown || !plan || !version) return { action: "record.viewed", episodeId, detail: { screen: `${kind}-plan-print` } };
      return { action: "plan.printed", episodeId, subjectId: plan.id, detail: { kind, version: version.version, size: asked.size, plain: asked.paper === "plain" } };
    },
  });
  const refusal = whyNotPrint(plan);
  const name = planKindLabels[kind].toLowerCase();
  const back = { href: paths.plan(episodeId, kind), label: `Back to the ${name}` };
  return (
    <Shell {...page.shell} title={`Print the ${name}`} person={banner} forThePerson={isShown} back={back} actions={isShown && version && <PrintButton />}>
      {refusal || version === null ? <InlineAlert title="There is nothing to print"><p>{refusalWords(refusal ?? "plan.nothing-written")}</p></InlineAlert> : (
        <>
          <NumbersToCheck today={londonDay(page.now)} localLines={localLines} />
          {asked.paper === "no" && <NotOnPaper episodeId={episodeId} kind={kind} />}
          <div className="no-print">
            {/* Anew with each answer: the leaflet has the same address as the question, and what was sent is unsent no longer. */}
            <BeforePrinting
              key={`${isNamed} ${asked.paper} ${asked.size} ${asked.which}`}
              episodeId={episodeId} kind={kind} asked={isNamed ? asked : { ...asked, paper: null }} calledName={owner?.calledName ?? "the person"} versions={bothVersions(plan)}
              asksYear={!isNamed && asks.year} asksLetters={!isNamed && asks.letters} formKey={page.formKey}
            />
          </div>
          {isShown && (
            <Leaflet kind={kind} version={version} calledName={owner?.calledName ?? null} plain={asked.paper === "plain"} size={asked.size} localLines={localLines} nonce={page.nonce} />
          )}
        </>
      )}
    </Shell>
  );
}

/** To choose from, where one version is in force and a later one is not agreed yet. */
function bothVersions(plan: Plan | null) {
  const [inForce, draft] = [versionInForce(plan), unagreedVersion(plan)];
  return inForce && draft ? [{ value: "in-force", label: `Version ${inForce.version}, in force` }, { value: "draft", label: `Version ${draft.version}, draft` }] : [];
}
