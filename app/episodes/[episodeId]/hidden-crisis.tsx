import { paths } from "#app/paths.ts";
import { InlineAlert } from "#components/page/inline-alert.tsx";

/** A crisis whose strip one sees and whose record stays shut: whose it is, and the way in. */
export function HiddenCrisis({ hidden: { ownerName, personId } }: { hidden: { ownerName: string; personId: string | null } }) {
  if (personId === null) return <InlineAlert title="This record is not open to you now"><p>The call is with {ownerName}. It opens with a duty at the control room desk, or when it is handed over to you.</p></InlineAlert>;
  return (
    <>
      <InlineAlert title="This record is restricted"><p>Who it is about is hidden, also from those who would otherwise see it. The call is with {ownerName}.</p></InlineAlert>
      <h2>If someone’s safety cannot wait</h2>
      <p>Emergency access opens this one record for 12 hours. You give a reason, and a consultant nurse reviews it.</p>
      <p><a className="nhsuk-button nhsuk-button--secondary" href={paths.emergencyAccess(personId)}>Use emergency access</a></p>
    </>
  );
}
