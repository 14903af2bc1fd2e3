import type { Weight } from "./client-bytes.ts";
import type { Measured } from "./measure.ts";
import type { Overload } from "./overload.ts";
import type { Painted } from "./paint.ts";
import type { Plan } from "./plans.ts";

const ratio = (one: number, other: number) => (one / other).toFixed(2);

export function sayPages(measured: readonly Measured[], sizes: readonly { label: string }[]): void {
  const of = (name: string) => measured.find((one) => one.name === name);
  const [page, list, save] = [of("floor page"), of("floor list"), of("floor save")];
  console.log("\nPages: requests a second against the least that the framework can do, in the same rounds");
  for (const one of measured) {
    const floor = /save/.test(one.name) ? save : /list|desk|directory|looked/.test(one.name) ? list : page;
    console.log(`  ${one.name.padEnd(34)} ${String(Math.round(one.perSecond)).padStart(6)}/s   p50 ${one.p50} ms  p99 ${one.p99} ms   ${floor ? `${ratio(one.perSecond, floor.perSecond)} of ${floor.name}` : ""}${one.failed > 0 ? `   ${one.failed} FAILED` : ""}`);
  }
  const [small, large] = sizes;
  if (!small || !large) return;
  console.log(`\nPages: what a request costs with ${large.label} episodes against ${small.label}`);
  for (const name of ["desk", "episode page", "record page", "review list", "directory", "who has looked", "save a number", "save a section"]) {
    const [few, many] = [of(`${name}, ${small.label}`), of(`${name}, ${large.label}`)];
    if (few && many) console.log(`  ${name.padEnd(34)} ${ratio(few.perSecond, many.perSecond)}`);
  }
}

export function sayWeights([framework, ...pages]: readonly Weight[]): void {
  if (!framework) return;
  console.log("\nScripts that a browser loads, compressed");
  for (const { name, kilobytes } of [framework, ...pages]) console.log(`  ${name.padEnd(34)} ${kilobytes.toFixed(1).padStart(6)} kB   ${ratio(kilobytes, framework.kilobytes)} of ${framework.name}`);
}

export function sayPlans(plans: readonly Plan[]): void {
  console.log("\nQueries: milliseconds (median), statements, rows read, tables read from end to end");
  for (const plan of plans) {
    const few = plans.find((other) => other.name === plan.name && other.label !== plan.label);
    const growth = few && plans.indexOf(few) < plans.indexOf(plan) ? `   ${ratio(plan.milliseconds, few.milliseconds)} of ${few.label}` : "";
    console.log(`  ${`${plan.name}, ${plan.label}`.padEnd(50)} ${plan.milliseconds.toFixed(2).padStart(8)} ms ${String(plan.statements).padStart(4)} ${String(plan.rowsRead).padStart(7)} rows   ${plan.readsWhole.length > 0 ? `READS ${[...new Set(plan.readsWhole)].join(", ")}` : ""}${plan.rowsRead > 1000 ? "  OVER 1,000 ROWS" : ""}${growth}`);
  }
}

export function sayPaints(painted: readonly Painted[]): void {
  console.log("\nIn a browser that has nothing of the page yet: largest part painted, one press, shift of what is on screen");
  const floor = (name: string) => painted.find((one) => one.name === (/list|desk|directory|looked/.test(name) ? "floor list" : "floor page"));
  for (const { name, largest, press, shift } of painted) {
    console.log(`  ${name.padEnd(34)} ${String(Math.round(largest)).padStart(6)} ms   ${ratio(largest, floor(name)?.largest ?? Number.NaN)} of ${floor(name)?.name}   ${press === null ? "nothing to press" : `press ${press < 16 ? "under 16" : press} ms`}   shift ${shift.toFixed(3)}`);
  }
}

export function sayOverload(name: string, { peak, asked, answered, refused, failed, p99 }: Overload): void {
  const each = (count: number) => `${Math.round(count)}/s`;
  console.log(`\nTwice what ${name} can answer, at a fixed rate`);
  console.log(`  peak ${each(peak)}, asked ${each(asked)}: answered ${each(answered)} (${ratio(answered, peak)} of the peak, p99 ${p99} ms), refused with 503 ${each(refused)}, failed ${each(failed)}`);
}
