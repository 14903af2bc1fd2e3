import * as z from "zod";
import { paths } from "#app/paths.ts";
import type { PlanKind } from "#domain/plan.ts";
import { leafletSizes, papers, whichVersions } from "./choices.ts";

/** What was asked before printing: is paper safe to take home, how large, and which version. What is not understood was not asked. */
const asked = z.object({
  paper: z.enum(papers).nullable().catch(null),
  size: z.enum(leafletSizes).catch("14"),
  which: z.enum(whichVersions).catch("in-force"),
});

export type AskedPrint = z.output<typeof asked>;

export function readPrintQuery(query: Record<string, string | string[] | undefined>): AskedPrint {
  return asked.parse({ paper: query.paper ?? null, size: query.size, which: query.which });
}

/** Does an answer show the leaflet? */
export const isOnPaper = (paper: AskedPrint["paper"]): boolean => paper === "yes" || paper === "plain";

/** What the form before printing is stored as when it went through, and for how long that opens the leaflet. */
export const printActionName = "plan.show-print";
export const namedAgainMinutes = 15;

/** Every address that shows this plan's leaflet: a form that led to one of them went through with the person named again. */
export function leafletAddresses(episodeId: string, kind: PlanKind): string[] {
  return papers.filter(isOnPaper).flatMap((paper) => leafletSizes.flatMap((size) => whichVersions.map((which) => paths.printPlan(episodeId, kind, { paper, size, which }))));
}
