import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { SummaryCard } from "#components/page/summary-card.tsx";
import { SummaryList } from "#components/page/summary-list.tsx";
import { Born } from "#components/record/born.tsx";
import { ClinicalDate } from "#components/record/clinical-date.tsx";
import { NhsNumber } from "#components/record/nhs-number.tsx";
import { PersonName } from "#components/record/person-name.tsx";
import { Phone } from "#components/record/phone.tsx";
import { addressInline } from "#components/text/address-text.ts";
import { spokenNameText } from "#components/text/person-name-text.ts";
import { bannerFor } from "#db/queries/banner.ts";
import { findLinking, type Linking } from "#db/queries/person-links.ts";
import { identifierLabels, whyNotLink, type Identifier } from "#domain/identity.ts";
import { londonDay } from "#domain/london-time.ts";
import type { Identity } from "#domain/person.ts";
import { refusalWords, type Refusal } from "#domain/refusals.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { ConfirmationForm } from "./form.tsx";

type Props = { params: Promise<{ episodeId: string; personId: string }> };

/** Read back with the caller before the call is said to be about this person. */
export default async function ConfirmIdentity({ params }: Props) {
  const given = await params;
  const [episodeId, personId] = [uuidOr404(given.episodeId), uuidOr404(given.personId)];
  const { found, actor, now, page } = await openRecord({
    for: "clinicians",
    find: async ({ tx, now }) => {
      const [linking, banner] = await Promise.all([findLinking(tx, episodeId, personId, londonDay(now)), bannerFor(tx, { episodeId })]);
      return linking && { linking, banner };
    },
    audit: () => ({ action: "record.viewed", episodeId, personId, detail: { screen: "identity" } }),
  });
  const { linking, banner } = found;
  const no = whyNotLink(linking, actor);
  return (
    <Shell {...page.shell} title="Is this the person?" caption={`Call ${linking.callReference}`} person={banner} back={{ href: paths.identity(episodeId), label: "Back to the search" }}>
      {no !== null && <Refused {...{ no, episodeId, personId }} />}
      {no === null && linking.identity && (
        <>
          <Held identity={linking.identity} callerNumber={linking.held.includes("phone") ? linking.callerNumber : null} now={now} />
          <ConfirmationForm
            episodeId={episodeId} personId={personId} version={linking.episode.version} formKey={page.formKey} named={spokenNameText(linking.identity)}
            held={choicesOf(linking)} asksYear={linking.identity.bornOn !== null} asksLetters={Boolean(linking.identity.familyName)} unknownHref={paths.episode(episodeId)}
          />
        </>
      )}
    </Shell>
  );
}

const readBacks: Record<Identifier, string> = {
  "full-name": "“What is the full name?”",
  "birth-date": "“What is the date of birth?”",
  address: "“What is the address, with the postcode?”",
  "nhs-number": "“Do you have the NHS number?”",
  phone: "They ring from a number that is on this record, or name it",
};

const choicesOf = ({ held }: Linking) => held.map((identifier) => ({ value: identifier, label: identifierLabels[identifier], hint: readBacks[identifier] }));

function Held({ identity, callerNumber, now }: { identity: Identity; callerNumber: string | null; now: Date }) {
  const { addressLine1, postcode, nhsNumberStanding } = identity;
  return (
    <SummaryCard title="On the record">
      <SummaryList rows={[
        { label: "Full name", value: <PersonName {...identity} /> },
        { label: "Preferred name", value: identity.preferredName },
        { label: "Born", value: <Born on={identity.bornOn} today={now} diedOn={identity.diedOn} approximateAge={identity.approximateAge === null ? null : `${identity.approximateAge}y`} /> },
        ...(identity.diedOn ? [{ label: "Died", value: <strong><ClinicalDate at={identity.diedOn} />. If the caller speaks of somebody who lives, this is not them.</strong> }] : []),
        { label: "Address", value: addressLine1 || postcode ? addressInline({ lines: [addressLine1], postcode }) : null },
        { label: "NHS number", value: <NhsNumber number={identity.nhsNumber} verified={nhsNumberStanding === "verified"} /> },
        ...(callerNumber ? [{ label: "Telephone", value: <Phone number={callerNumber} /> }] : []),
      ]} />
    </SummaryCard>
  );
}

function Refused({ no, episodeId, personId }: { no: Refusal; episodeId: string; personId: string }) {
  return (
    <InlineAlert kind="warning" title="The call cannot be linked to this person">
      <p>{refusalWords(no)}</p>
      {no === "identity.restricted" && <p><a href={paths.emergencyAccess(personId, { episode: episodeId })}>Use emergency access</a></p>}
      {no === "identity.already-linked" && <p><a href={paths.identityUndo(episodeId)}>Undo the link</a></p>}
      {no === "duty.not-on-duty" && <p><a href={paths.duty()}>Start your duty</a></p>}
      <p><a href={paths.episode(episodeId)}>{no === "identity.already-linked" ? "Back to the crisis" : "Go on unknown"}</a></p>
    </InlineAlert>
  );
}
