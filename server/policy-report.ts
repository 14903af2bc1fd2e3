import { z } from "zod";

/** Bytes of the longest body that is read: browsers send under a thousand for each breach. */
export const largestReport = 8_192;

/** What the log keeps of a breach: kinds of pages and other sites' names, no address of a record and no text of it. */
export type Breach = { directive: string; blocked: string; page: string; source: string; line: number | null };

const address = z.string().catch("");
/** W3C Content Security Policy Level 3, 5.3. */
const report = z.object({
  "csp-report": z.object({
    "document-uri": address, "effective-directive": z.string().regex(/^[a-z]{2,12}(-[a-z]{2,12}){0,4}$/), "blocked-uri": address, "source-file": address,
    "line-number": z.number().int().nonnegative().nullable().catch(null),
  }),
});

/** The breach that a browser's report tells of, made safe for the log; null where it is no such report. */
export function breachIn(text: string): Breach | null {
  const said = report.safeParse(read(text)).data?.["csp-report"];
  if (said === undefined) return null;
  const here = URL.parse(said["document-uri"])?.host ?? "";
  const place = (given: string) => placeOf(given, here);
  return { directive: said["effective-directive"], blocked: place(said["blocked-uri"]), page: place(said["document-uri"]), source: place(said["source-file"]), line: said["line-number"] };
}

const hour = 3_600_000;
const mostInAnHour = 200;
const told = new Set<string>();
let toldSince = 0;

/**
 * Whether the log is to have it: each breach once an hour, since every visit to a page breaks what the first broke, and so many in all that
 * nobody fills the log with made-up ones.
 * @param now milliseconds
 */
export function isNewBreach(breach: Breach, now: number): boolean {
  if (now - toldSince >= hour) {
    told.clear();
    toldSince = now;
  }
  const key = JSON.stringify(breach);
  if (told.has(key) || told.size >= mostInAnHour) return false;
  told.add(key);
  return true;
}

function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A page of ours as its pattern, another site by its name alone, a word such as `inline` as it is. */
function placeOf(given: string, here: string): string {
  const url = URL.parse(given);
  if (url === null) return /^[a-z-]{1,20}$/.test(given) ? given : "";
  if (!url.protocol.startsWith("http")) return url.protocol.slice(0, 20);
  if (url.host !== here) return url.origin.slice(0, 100);
  return url.pathname.split("/").slice(0, 12).map((part) => (part === "" || /^[a-z_][a-z-]{0,30}$/.test(part) ? part : "…")).join("/");
}
