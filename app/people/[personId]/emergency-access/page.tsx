import * as z from "zod";
import { wayInTo } from "#app/people/way-in.ts";
import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { ClinicalDateTime } from "#components/record/clinical-date.tsx";
import { spokenNameText } from "#components/text/person-name-text.ts";
import { bannerFor } from "#db/queries/banner.ts";
import { findPersonReach, type PersonReach } from "#db/queries/people.ts";
import { emergencyAccessReasonLabels, emergencyAccessReasons, whyNotEmergencyAccess } from "#domain/emergency-access.ts";
import { refusalWords, type Refusal } from "#domain/refusals.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { EmergencyAccessForm } from "./form.tsx";

type Props = { params: Promise<{ personId: string }>; searchParams: Promise<{ episode?: string | string[] }> };

/** Opens a record that cannot wait for a tie. One page, for every clinician on duty, also for a restricted person. */
export default async function EmergencyAccess({ params, searchParams }: Props) {
  const personId = uuidOr404((await params).personId);
  const asked = z.uuid().safeParse((await searchParams).episode);
  const episodeId = asked.success ? asked.data : null;
  const { found, actor, page } = await openRecord({
    for: "clinicians",
    find: async ({ tx }) => {
      const [reach, banner] = await Promise.all([findPersonReach(tx, personId), bannerFor(tx, { personId })]);
      return reach && { reach, banner };
    },
    audit: () => ({ action: "record.viewed", personId, detail: { screen: "emergency-access" } }),
    otherwise: wayInTo(personId),
  });
  const { reach, banner } = found;
  const no = whyNotEmergencyAccess(reach, actor);
  const backHref = episodeId ? paths.identity(episodeId) : paths.people();
  return (
    <Shell {...page.shell} title="Emergency access" person={banner} back={{ href: backHref, label: "Back to the search" }}>
      {no !== null && <Refused no={no} personId={personId} />}
      {no === null && (
        <>
          <Explained reach={reach} />
          <EmergencyAccessForm
            personId={personId} episodeId={episodeId} formKey={page.formKey} backHref={backHref}
            reasons={emergencyAccessReasons.map((value) => ({ value, label: emergencyAccessReasonLabels[value] }))}
            named={reach.identity.restricted ? "this restricted record" : `the record of ${spokenNameText(reach.identity)}`}
            asksYear={reach.identity.bornOn !== null} asksLetters={Boolean(reach.identity.familyName)}
          />
        </>
      )}
    </Shell>
  );
}

function Explained({ reach: { identity, emergencyUntil, personId } }: { reach: PersonReach }) {
  return (
    <>
      {emergencyUntil && (
        <InlineAlert title="This record is open to you already">
          <p>Your emergency access lasts until <ClinicalDateTime at={emergencyUntil} />. <a href={paths.person(personId)}>Open the record</a></p>
        </InlineAlert>
      )}
      {identity.restricted && (
        <InlineAlert kind="warning" title="This record is restricted">
          <p>Its name and address are not shown until it is open. Make sure from what you were told that it is the right person.</p>
        </InlineAlert>
      )}
      <p>It opens this one record to you for 12 hours. What you open is written down, the person can ask to see it, and a consultant nurse looks at why. If it is needed, use it.</p>
    </>
  );
}

function Refused({ no, personId }: { no: Refusal; personId: string }) {
  return (
    <InlineAlert title={refusalWords(no)}>
      {no === "emergency-access.not-needed" && <p><a href={paths.person(personId)}>Open the record</a></p>}
      {no === "duty.not-on-duty" && <p><a href={paths.duty()}>Start your duty</a></p>}
    </InlineAlert>
  );
}
