import type { LifelineMark, LifelinesProps, LifelineShape } from "#components/chart/lifelines.tsx";
import { clinicalDate } from "#components/text/clinical-date.ts";
import type { PersonRecord, RecordLifelines } from "#db/queries/person-record.ts";
import { powerWordsOf } from "#domain/detention-words.ts";
import { planKindLabels, planKinds } from "#domain/plan.ts";
import { responseOutcomeLabels } from "#domain/response.ts";

type What = RecordLifelines["contacts"][number]["what"];

const contactWords: Record<What, { one: string; many: string; shape: LifelineShape }> = {
  call: { one: "Call received", many: "calls received", shape: "diamond" },
  "on-scene": { one: "Crew with them", many: "times a crew was with them", shape: "square" },
  assessment: { one: "Assessment", many: "assessments", shape: "triangle" },
  spoke: { one: "Spoke on follow-up", many: "times spoken with on follow-up", shape: "circle" },
  seen: { one: "Seen by a service", many: "times seen by a service", shape: "cross" },
};

export type LifelineSpan = "24-months" | "6-weeks";
const spanWords: Record<LifelineSpan, string> = { "24-months": "24 months", "6-weeks": "6 weeks" };

/** Two years, or the last six weeks of them, as lines. */
export function lifelinesOf({ lifelines }: PersonRecord, now: Date, span: LifelineSpan = "24-months"): LifelinesProps {
  const { contacts, contactCount, crises, referrals, plans, detentions, taken } = lifelines;
  const from = new Date(now);
  if (span === "6-weeks") from.setUTCDate(from.getUTCDate() - 42);
  else from.setUTCMonth(from.getUTCMonth() - 24);
  const counted = span === "24-months" ? contactCount : contacts.filter(({ at }) => at >= from).reduce((sum, { times }) => sum + times, 0);
  const [newest] = contacts;
  const last = newest === undefined ? "" : ` The last was ${lifelines.byWeek ? "in the week of" : "on"} ${clinicalDate(newest.at)}.`;
  return {
    title: `Last ${spanWords[span]}`,
    message: `${counted === 0 ? "No contact" : counted === 1 ? "1 contact" : `${counted} contacts`} in ${spanWords[span]}.${last}`,
    from,
    to: now,
    legend: Object.values(contactWords).map(({ one, shape }) => ({ shape, words: one })),
    rows: [
      { name: "Crises", marks: crises.map((crisis) => ({ label: `Crisis ${crisis.number}`, from: crisis.from, to: crisis.to })) },
      { name: "Contacts", marks: contacts.map((contact) => contactMark(contact, lifelines.byWeek)) },
      { name: "Taken to", marks: taken.map(({ at, outcome, destination }) => ({ label: [responseOutcomeLabels[outcome], destination].filter(Boolean).join(", "), from: at, shape: "square" as const })) },
      { name: "Detention", marks: detentions.map((detention) => ({ label: powerWordsOf(detention), from: detention.from, to: detention.to })) },
      { name: "Referrals", marks: referrals.map(({ service, from: sent, to }) => ({ label: service, from: sent, to })) },
      // One line for each kind: both are in force at once.
      ...planKinds.map((kind) => ({ name: planKindLabels[kind], marks: plans.filter((plan) => plan.kind === kind).map(({ from: agreed, to }) => ({ label: `${planKindLabels[kind]} in force`, from: agreed, to })) })),
    ],
  };
}

function contactMark({ at, what, times }: RecordLifelines["contacts"][number], byWeek: boolean): LifelineMark {
  const { one, many, shape } = contactWords[what];
  const label = times === 1 ? one : `${times} ${many}`;
  return { label: byWeek ? `${label}, week of ${clinicalDate(at)}` : label, from: at, shape };
}
