import type { CallFacts, CodedWords, SceneSafety } from "#domain/call.ts";

import type { Concept, Resource } from "./fhir-shape.ts";
import { codesIn, displayOf, textOrNull, wordsOf } from "./fhir-words.ts";
import type { MessageBundle } from "./message-bundle.ts";

export type FlagFacts = Pick<CallFacts, "sceneSafety" | "sceneSafetyWords" | "safeguarding" | "adjustments" | "repeatCaller" | "otherFlags">;

type FhirFlag = Resource<"Flag">;

/** Categories whose flags have a place of their own on a call (CodeSystem flag-categories-bars). All others are shown by their name. */
const categories = { SS: "scene safety", SG: "safeguarding concern", RA: "reasonable adjustment", RC: "repeat caller" } as const;
type Category = keyof typeof categories;

/** SNOMED CT, in safeguarding-codes-bars: somebody looked, and found nothing. Not a concern, yet shown. */
const noSafeguardingIssues = "861931000000100";

/**
 * Warnings and needs that the sender flags. The standard's receiver must show every one, and any safeguarding concern clearly;
 * what is no longer active is shown as such, and only what was entered in error is left out.
 */
export function flagFacts(bundle: MessageBundle): FlagFacts {
  const flags = bundle.all("Flag").map((one) => one.resource).filter((flag) => flag.status !== "entered-in-error");
  const inForce = flags.filter((flag) => flag.status !== "inactive");
  const of = (category: Category) => inForce.filter((flag) => categoryOf(flag) === category);
  const safeguarding = of("SG").flatMap((flag) => codedWords(flag.code));
  return {
    ...sceneSafety(of("SS")),
    safeguarding: safeguarding.filter((one) => one.code !== noSafeguardingIssues),
    adjustments: of("RA").flatMap((flag) => codedWords(flag.code)),
    repeatCaller: of("RC").length > 0 ? true : null,
    otherFlags: [
      ...safeguarding.filter((one) => one.code === noSafeguardingIssues).map((one) => ({ kind: "Safeguarding", ...one })),
      ...flags.filter((flag) => flag.status === "inactive" || isOther(flag)).flatMap(otherFlag),
    ],
  };
}

function categoryOf(flag: FhirFlag): Category | null {
  for (const category of flag.category ?? []) {
    const codes = codesIn(category, "flag-categories-bars");
    const text = (textOrNull(category.text) ?? "").toLowerCase();
    for (const [code, name] of Object.entries(categories) as [Category, string][]) {
      if (codes.includes(code) || text === name) return code;
    }
  }
  return null;
}

/** Repeat caller is a yes with words: the words are shown with the other flags. */
function isOther(flag: FhirFlag): boolean {
  const category = categoryOf(flag);
  return category === null || category === "RC";
}

function otherFlag(flag: FhirFlag): (CodedWords & { kind: string })[] {
  const kind = (flag.category ?? []).map(wordsOf).find((words) => words !== null) ?? "Flag";
  const ending = flag.status === "inactive" ? " (no longer active)" : "";
  return codedWords(flag.code).map(({ code, words }) => ({ kind, code, words: `${words}${ending}` }));
}

/** One line per code; the sender's own words join the only code, or make a line of their own beside several. */
function codedWords(concept: Concept): CodedWords[] {
  const text = textOrNull(concept.text);
  const codes = (concept.coding ?? []).flatMap((coding) => {
    const words = displayOf(coding);
    return words === null ? [] : [{ code: textOrNull(coding.code), words }];
  });
  const [only, second] = codes;
  // A flag without a word still is one: leaving it out would say that there is nothing to know.
  if (only === undefined) return [{ code: null, words: text ?? "No details sent" }];
  if (text === null || codes.some((one) => one.words === text)) return codes;
  return second === undefined ? [{ code: only.code, words: `${only.words}: ${text}` }] : [...codes, { code: null, words: text }];
}

/** From the best to the worst news: of several flags the worst stands. */
const gravity: readonly SceneSafety[] = ["safe", "not-known", "unsafe"];

/**
 * Codes S, U and UNK. A flag with words and no code (as in a published update, "some scene safety issues") counts as unsafe until
 * somebody has read it: a sender who knows that a scene is safe has a code for that. No flag at all says nothing.
 */
function sceneSafety(flags: readonly FhirFlag[]): Pick<CallFacts, "sceneSafety" | "sceneSafetyWords"> {
  const states = flags.map(({ code }): SceneSafety => {
    const codes = codesIn(code, "scene-safety-codes-bars");
    if (codes.includes("U")) return "unsafe";
    if (codes.includes("UNK")) return "not-known";
    if (codes.includes("S")) return "safe";
    return textOrNull(code.text) === null ? "not-known" : "unsafe";
  });
  const words = flags.map(({ code }) => textOrNull(code.text)).filter((text) => text !== null);
  const worst = states.reduce<SceneSafety | null>((so, state) => (so === null || gravity.indexOf(state) > gravity.indexOf(so) ? state : so), null);
  return { sceneSafety: worst ?? "not-known", sceneSafetyWords: words.length === 0 ? null : [...new Set(words)].join("\n") };
}
