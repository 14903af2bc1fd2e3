import { InlineAlert } from "#components/page/inline-alert.tsx";
import { togetherOf, type Call } from "#db/queries/calls.ts";
import { sceneSafetyLabels } from "#domain/call.ts";
import type { LegalDetention } from "#domain/legal-detention.ts";
import { ClockNotice } from "./detentions/clock-notice.tsx";

/** What nobody may miss before speaking or going in: in words, above everything else. */
export function SaidLoudly({ calls, detentions, now }: { calls: readonly Call[]; detentions: readonly LegalDetention[]; now: Date }) {
  const facts = togetherOf(calls);
  return (
    <>
      {detentions.map((detention) => <ClockNotice key={detention.id} detention={detention} now={now} linked />)}
      {facts && <SaidByTheCall facts={facts} />}
    </>
  );
}

function SaidByTheCall({ facts }: { facts: NonNullable<ReturnType<typeof togetherOf>> }) {
  return (
    <>
      {facts.sceneSafety === "unsafe" && (
        <InlineAlert kind="warning" title={sceneSafetyLabels.unsafe}><p className="as-typed">{facts.sceneSafetyWords ?? "The caller did not say why. Ask before anybody goes in."}</p></InlineAlert>
      )}
      {facts.safeguarding.length > 0 && (
        <InlineAlert kind="warning" title="Safeguarding"><p className="as-typed">{facts.safeguarding.map(({ words }) => words).join("\n")}</p></InlineAlert>
      )}
      {facts.safeToCallBack === false && <InlineAlert kind="warning" title="It is not safe to call back"><p>Somebody who answers or listens may put the person in danger. Agree another way before you ring.</p></InlineAlert>}
    </>
  );
}
