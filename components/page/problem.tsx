import type { ReactNode } from "react";
import { PageTitle } from "./page-title.tsx";

/** The page is not there, or may not be seen by this reader: both look the same, so that nothing is given away. */
export function NotFoundProblem({ deskHref }: { deskHref: string }) {
  return (
    <Problem title="Page not found">
      <p>If you typed the address, check it is correct. If you followed a link, the record may have been moved or you may not have a tie to it.</p>
      <p><a href={deskHref}>Go to the desk</a></p>
    </Problem>
  );
}

/** A record this clinician has no tie to: who can give it, and the way in when it cannot wait. */
export function NoAccessProblem({ askFrom, emergencyHref }: { askFrom: ReactNode; emergencyHref: string | null }) {
  return (
    <Problem title="You do not have access to this record">
      <p>Records open to those who take part in the person’s care. {askFrom}</p>
      {emergencyHref && (
        <>
          <h2 className="nhsuk-heading-m">If someone’s safety cannot wait</h2>
          <p>Emergency access opens this one record for 12 hours. You give a reason, and a consultant nurse reviews it.</p>
          <p><a className="nhsuk-button nhsuk-button--secondary" href={emergencyHref}>Use emergency access</a></p>
        </>
      )}
    </Problem>
  );
}

/** Something broke. The reference finds it in the log; nothing about the patient is in it. */
export function BrokenProblem({ reference, retry }: { reference: string | null; retry?: ReactNode }) {
  return (
    <Problem title="There is a problem with the service">
      <p>Nothing that was saved is lost, and drafts are kept. Try again in a moment.</p>
      {retry}
      {reference && <p>If it happens again, tell the service desk this reference: <code className="reference">{reference}</code></p>}
    </Problem>
  );
}

/** The database cannot be reached. Never an empty list in its place: an empty desk at 3 am would be believed. */
export function DatabaseDownProblem({ at }: { at: ReactNode }) {
  return (
    <Problem title="Records cannot be read at the moment">
      <p>Lantern has lost its database, last tried at {at}. No list is shown, because an empty one would be wrong. What was saved is safe.</p>
      <p>Work from the dispatch system until this page loads again. Reload it to try now.</p>
    </Problem>
  );
}

function Problem({ title, children }: { title: string; children: ReactNode }) {
  return <div className="problem"><PageTitle title={title} />{children}</div>;
}
