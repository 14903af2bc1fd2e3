import { InlineAlert } from "#components/page/inline-alert.tsx";
import { SummaryCard } from "#components/page/summary-card.tsx";
import { Phone } from "#components/record/phone.tsx";
import type { Banner } from "#db/queries/banner.ts";
import type { PersonPhone } from "#db/queries/person-parts.ts";
import { phoneKindLabels } from "#domain/person.ts";

type Dialled = { key: string; kind: string; number: string; caution: string | null; message: string };

/** The numbers with what must be known before dialling: a message left in the wrong place can put the person in danger. */
export function WhatToDial({ banner, phones }: { banner: Banner | null; phones: readonly PersonPhone[] }) {
  if (banner === null) return null;
  const { patient } = banner;
  if (patient.kind === "known" && patient.diedOn !== null) return <InlineAlert kind="warning" title="This person has died"><p>Do not ring. Write down what was tried before, then end this follow-up.</p></InlineAlert>;
  const numbers = patient.kind === "known" ? phones.map(numberOf) : patient.callerNumber ? [callersNumber(patient.callerNumber)] : [];
  if (numbers.length === 0) return <InlineAlert kind="warning" title="No telephone number"><p>None is recorded. Try through a service, through somebody who cares for them, or by a visit.</p></InlineAlert>;
  return (
    <SummaryCard title="Before you dial">
      <ul className="nhsuk-list">
        {numbers.map(({ key, kind, number, caution, message }) => <li key={key}>{kind}: <Phone number={number} caution={caution} />. {message}</li>)}
      </ul>
    </SummaryCard>
  );
}

/** "Nobody asked" is not "yes": where nothing is known about a message, none is left. */
function numberOf({ id, kind, number, safeToRing, mayLeaveMessage, whoMayAnswer }: PersonPhone): Dialled {
  const cautions = [safeToRing === false && "Not safe to ring", mayLeaveMessage === false && "Do not leave a message", whoMayAnswer && `May be answered by ${whoMayAnswer}`].filter((each) => typeof each === "string" && each !== "");
  const asked = [safeToRing === null && "Nobody has asked whether it is safe to ring.", mayLeaveMessage === null && "Nobody has asked about messages: leave none.", mayLeaveMessage === true && "A message may be left."].filter((each) => each !== false);
  return { key: id, kind: phoneKindLabels[kind], number, caution: cautions.length === 0 ? null : cautions.join(". "), message: asked.join(" ") };
}

function callersNumber(number: string): Dialled {
  return { key: number, kind: "Caller", number, caution: null, message: "It may not be the person’s own: leave no message." };
}
