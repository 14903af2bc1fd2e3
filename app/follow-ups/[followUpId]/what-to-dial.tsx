import { InlineAlert } from "#components/page/inline-alert.tsx";
import { SummaryCard } from "#components/page/summary-card.tsx";
import { Phone } from "#components/record/phone.tsx";
import type { Banner } from "#db/queries/banner.ts";

/** The numbers with what must be known before dialling: a message left in the wrong place can put the person in danger. */
export function WhatToDial({ banner }: { banner: Banner | null }) {
  if (banner === null) return null;
  const { patient } = banner;
  const phones = patient.kind === "known" ? patient.phones : patient.callerNumber ? [{ kind: "Caller", number: patient.callerNumber, caution: "It may not be the person’s own. Leave no message" }] : [];
  if (phones.length === 0) return <InlineAlert kind="warning" title="No telephone number"><p>None is recorded. Try through a service, through somebody who cares for them, or by a visit.</p></InlineAlert>;
  return (
    <SummaryCard title="Before you dial">
      <ul className="nhsuk-list">
        {phones.map(({ kind, number, caution }) => <li key={number}>{kind}: <Phone number={number} caution={caution ?? "Nothing speaks against a message"} /></li>)}
      </ul>
    </SummaryCard>
  );
}
