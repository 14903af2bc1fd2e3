import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { SummaryCard } from "#components/page/summary-card.tsx";
import { Timeline } from "#components/page/timeline.tsx";
import { ClinicalDateTime } from "#components/record/clinical-date.tsx";
import type { Actor } from "#domain/actor.ts";
import { isTimed } from "#domain/detention-powers.ts";
import { lengthWords, powerWordsOf } from "#domain/detention-words.ts";
import { stands, whyNotBeginEnding, whyNotBeginExtension, whyNotMarkDetention, whyNotMarkExtension, type ExtensionInError, type LegalDetention } from "#domain/legal-detention.ts";
import { ClockBar } from "../clock-bar.tsx";
import { ClockNotice } from "../clock-notice.tsx";
import { DetentionFacts, EndingFacts, ExtensionFacts } from "../detention-facts.tsx";
import { openDetention } from "./opened.ts";

type Props = { params: Promise<{ episodeId: string; detentionId: string }> };

/** One legal detention: its clock, its extension, its end, and who wrote each. */
export default async function DetentionPage({ params }: Props) {
  const { detention, banner, struck, episodeId, detentionId, actor, now, page } = await openDetention(params, "detention");
  const { extension, ending, enteredInError } = detention;
  return (
    <Shell {...page.shell} title={powerWordsOf(detention)} caption="Legal status" person={banner} back={{ href: paths.detentions(episodeId), label: "Back to legal status" }}>
      {enteredInError && <InError error={enteredInError} />}
      {stands(detention) && <ClockNotice detention={detention} now={now} />}
      {stands(detention) && <Steps detention={detention} actor={actor} />}
      {isTimed(detention.power) && enteredInError === null && <ClockBar detention={detention} now={now} />}
      <SummaryCard title="As recorded"><DetentionFacts detention={detention} /></SummaryCard>
      {extension && (
        <SummaryCard title="Extension" actions={whyNotMarkExtension(detention, actor) === null && <a href={paths.extensionInError(episodeId, detentionId)}>Mark this extension as entered in error</a>}>
          <ExtensionFacts extension={extension} />
        </SummaryCard>
      )}
      {struck.length > 0 && <Struck extensions={struck} />}
      {ending && <SummaryCard title="End"><EndingFacts ending={ending} /></SummaryCard>}
      {ending && enteredInError === null && <Steps detention={detention} actor={actor} />}
      {whyNotMarkDetention(detention, actor) === null && (
        <p className="no-print">A time or a place is wrong? <a href={paths.detentionInError(episodeId, detentionId)}>Mark this as entered in error</a>, then record it again.</p>
      )}
    </Shell>
  );
}

/** Extensions that were wrong: they stay, struck through, and no clock counts them. */
function Struck({ extensions }: { extensions: readonly ExtensionInError[] }) {
  const entries = extensions.map((extension) => {
    const { id, minutes, grantedAt, recordedAt, recordedByName, enteredInError } = extension;
    return {
      id, title: `Extended by ${lengthWords(minutes)}`, at: grantedAt, writtenAt: recordedAt > grantedAt ? recordedAt : null, by: recordedByName,
      withdrawn: { by: enteredInError.byName, at: enteredInError.at, reason: enteredInError.reason }, body: <ExtensionFacts extension={extension} />,
    };
  });
  return <SummaryCard title="Extension entered in error"><Timeline entries={entries} level={3} /></SummaryCard>;
}

/** What can be recorded of it next; what cannot is not offered. */
function Steps({ detention, actor }: { detention: LegalDetention; actor: Actor }) {
  const { episodeId, id } = detention;
  const [mayEnd, mayExtend] = [whyNotBeginEnding(detention, actor) === null, whyNotBeginExtension(detention, actor) === null];
  if (!mayEnd && !mayExtend) return null;
  return (
    <p className="card__links no-print">
      {mayEnd && <a className="nhsuk-button" href={paths.endDetention(episodeId, id)}>Record how it ended</a>}
      {mayExtend && <a className="nhsuk-button nhsuk-button--secondary" href={paths.extendDetention(episodeId, id)}>Record an extension</a>}
    </p>
  );
}

function InError({ error }: { error: NonNullable<LegalDetention["enteredInError"]> }) {
  return (
    <InlineAlert kind="warning" title="Entered in error">
      <p className="as-typed">{error.reason}</p>
      <p>{error.byName}, <ClinicalDateTime at={error.at} />. It stays in the record and counts for nothing.</p>
    </InlineAlert>
  );
}
