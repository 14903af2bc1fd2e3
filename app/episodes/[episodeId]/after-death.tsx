import { InlineAlert } from "#components/page/inline-alert.tsx";
import { ClinicalDate } from "#components/record/clinical-date.tsx";

/** Above a form that takes late entries only, because the person has died. */
export function AfterDeath({ diedOn }: { diedOn: string | null }) {
  if (diedOn === null) return null;
  return <InlineAlert kind="warning" title="This person has died"><p>Write down only what was done before, with the time at which it happened. Died <ClinicalDate at={diedOn} />.</p></InlineAlert>;
}
