import * as z from "zod";

/** Type sizes in points. */
export const leafletSizes = ["14", "18", "24"] as const;

/** What the page before printing asks: is paper safe to take home, how large, and which version. What is not understood was not asked. */
const asked = z.object({
  paper: z.enum(["yes", "plain", "no"]).nullable().catch(null),
  size: z.enum(leafletSizes).catch("14"),
  which: z.enum(["in-force", "draft"]).catch("in-force"),
});

export type AskedPrint = z.output<typeof asked>;

export function readPrintQuery(query: Record<string, string | string[] | undefined>): AskedPrint {
  return asked.parse({ paper: query.paper ?? null, size: query.size, which: query.which });
}
