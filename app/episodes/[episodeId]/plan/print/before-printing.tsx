import { paths } from "#app/paths.ts";
import { RadioInputs } from "#components/form/markup/choice-inputs.tsx";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { clinicalDate } from "#components/text/clinical-date.ts";
import { phoneText } from "#components/text/phone-text.ts";
import type { LocalCrisisLine } from "#db/queries/plans.ts";
import { linesToCheckAgain } from "#domain/crisis-lines.ts";
import { unagreedVersion, versionInForce } from "#domain/plan.ts";
import type { Plan, PlanKind } from "#domain/plan.ts";
import { leafletSizes, type AskedPrint } from "./asked.ts";

type Props = { episodeId: string; kind: PlanKind; asked: AskedPrint; calledName: string; plan: Plan | null };

/** Asked every time: paper that somebody else finds can put a person in danger. */
export function BeforePrinting({ episodeId, kind, asked: { paper, size, which }, calledName, plan }: Props) {
  const [inForce, draft] = [versionInForce(plan), unagreedVersion(plan)];
  const papers = [
    { value: "yes", label: "Yes" },
    { value: "plain", label: "Yes, without a name and with a plain title" },
    { value: "no", label: "No, or we have not asked" },
  ];
  const versions = [{ value: "in-force", label: `Version ${inForce?.version}, in force` }, { value: "draft", label: `Version ${draft?.version}, draft` }];
  return (
    <form className="record-form no-print" method="get" action={paths.printPlan(episodeId, kind)}>
      <RadioInputs name="paper" label={`Is it safe for ${calledName} to take paper home?`} hint="Ask when you are alone with them. Who else will see it?" options={papers} value={paper ?? undefined} />
      {inForce && draft && <RadioInputs name="which" label="Which version?" options={versions} value={which} inline />}
      <RadioInputs name="size" label="Size of the letters" options={leafletSizes.map((value) => ({ value, label: `${value} point` }))} value={size} inline />
      <div className="form-buttons"><button type="submit" className={paper === null || paper === "no" ? "nhsuk-button" : "nhsuk-button nhsuk-button--secondary"}>Show what is printed</button></div>
    </form>
  );
}

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
