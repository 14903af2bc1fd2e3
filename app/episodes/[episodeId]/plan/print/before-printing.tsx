import { paths } from "#app/paths.ts";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { clinicalDate } from "#components/text/clinical-date.ts";
import { phoneText } from "#components/text/phone-text.ts";
import type { LocalCrisisLine } from "#db/queries/plans.ts";
import { linesToCheckAgain } from "#domain/crisis-lines.ts";
import type { PlanKind } from "#domain/plan.ts";

/** Nobody leaves without help because paper is not safe. */
export function NotOnPaper({ episodeId, kind }: { episodeId: string; kind: PlanKind }) {
  return (
    <InlineAlert kind="warning" title="Do not print it">
      <p>They can take a photo of this screen, write down the numbers, or let somebody they trust keep the paper.</p>
      <p>Say in the <a href={paths.agreePlan(episodeId, kind)}>agreement</a> who has a copy, and how.</p>
    </InlineAlert>
  );
}

/** Numbers that nobody has checked for too long. National ones are printed all the same, local ones are left off. */
export function NumbersToCheck({ today, localLines }: { today: string; localLines: readonly LocalCrisisLine[] }) {
  const national = linesToCheckAgain(today);
  const local = localLines.filter(({ checkedLately }) => !checkedLately);
  if (national.length + local.length === 0) return null;
  return (
    <div className="no-print">
      <InlineAlert kind="warning" title="Numbers that were not checked for 90 days">
        <ul className="nhsuk-list nhsuk-list--bullet">
          {national.map(({ name, number, checkedOn }) => <li key={name}>{name}, {number}: checked on {clinicalDate(checkedOn)}. It is printed all the same.</li>)}
          {local.map(({ name, phone, verifiedOn }) => (
            <li key={name}>{name}, {phoneText(phone)}: {verifiedOn ? `checked on ${clinicalDate(verifiedOn)}` : "never checked"}. It is left off. Ring it before you write it down for them.</li>
          ))}
        </ul>
      </InlineAlert>
    </div>
  );
}
