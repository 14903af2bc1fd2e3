import { CompareRecords } from "#components/form/compare-records.tsx";
import { Details } from "#components/page/details.tsx";
import { Inset } from "#components/page/inset.tsx";
import { SummaryCard } from "#components/page/summary-card.tsx";
import { SummaryList } from "#components/page/summary-list.tsx";
import { Phone } from "#components/record/phone.tsx";
import { timeOrDate } from "#components/text/duration.ts";
import type { Call } from "#db/queries/calls.ts";
import { changedFacts, factsOf, silentFacts } from "./call-facts.ts";

/** Every call about the crisis, newest first, each as it was received with what later versions changed. */
export function CallCards({ calls, now }: { calls: readonly Call[]; now: Date }) {
  return <>{calls.map((call, at) => <CallCard key={call.id} call={call} now={now} ordinal={calls.length - at} of={calls.length} />)}</>;
}

function CallCard({ call, now, ordinal, of }: { call: Call; now: Date; ordinal: number; of: number }) {
  const newest = call.versions.at(-1);
  if (!newest) return null;
  const { facts } = newest;
  const all = factsOf(facts);
  const silent = silentFacts(all);
  const rows = all.filter(({ words }) => words !== null).map(({ label, words }) => ({
    label,
    value: label === "Number to call back" ? <Phone number={words ?? ""} caution={facts.safeToCallBack === false ? "Not safe to call back" : null} neverRing={facts.safeToCallBack === false} /> : <span className="as-typed">{words}</span>,
  }));
  return (
    <SummaryCard title={of === 1 ? `Call ${call.reference}` : `Call ${ordinal} of ${of}: ${call.reference}`} actions={<span>Received {timeOrDate(call.receivedAt, now)}, {call.takenDownByName === null ? "sent by a dispatch system" : `written down by ${call.takenDownByName}`}</span>}>
      <Inset source="The caller’s words">{facts.callersWords.trim() || "No words recorded"}</Inset>
      <Changes call={call} now={now} />
      <SummaryList rows={rows} />
      {silent !== "" && <p className="no-data">Not stated: {silent}.</p>}
    </SummaryCard>
  );
}

/** The last update beside what it replaced; earlier ones on demand. Nothing of what was received is ever lost. */
function Changes({ call: { versions }, now }: { call: Call; now: Date }) {
  const updates = versions.slice(1).map((version, at) => ({ version, earlier: versions[at] ?? version })).reverse();
  return (
    <>
      {updates.map(({ version, earlier }, at) => {
        const fields = changedFacts(earlier.facts, version.facts).map(({ label, before, after }) => ({ label, theirs: before, yours: after }));
        const summary = `Updated ${timeOrDate(version.recordedAt, now)}: ${fields.length === 0 ? "nothing that we show was changed" : fields.map(({ label }) => label).join(", ")}`;
        return (
          <Details key={version.version} summary={summary} open={at === 0}>
            {fields.length > 0 && <CompareRecords caption={summary} theirs={`Before, as of ${timeOrDate(earlier.recordedAt, now)}`} yours={`Since ${timeOrDate(version.recordedAt, now)}`} fields={fields} />}
          </Details>
        );
      })}
    </>
  );
}
