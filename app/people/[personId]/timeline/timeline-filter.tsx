import { paths } from "#app/paths.ts";
import { CheckboxInputs } from "#components/form/markup/choice-inputs.tsx";
import { FilterPanel } from "#components/page/filter-panel.tsx";
import { timelineGroupLabels, timelineGroups, usualGroups, type TimelineGroup } from "#domain/person-event.ts";

type Props = { personId: string; /** What was asked for; empty for the usual. */ show: readonly TimelineGroup[]; result: string };

/** Which kinds of events are told. Who had the case when is left out until it is ticked. */
export function TimelineFilter({ personId, show, result }: Props) {
  const applied = show.map((group) => ({ label: timelineGroupLabels[group], withoutHref: paths.timeline(personId, { show: show.filter((other) => other !== group) }) }));
  const hidden = show.length === 0 ? ". Changes of owner and next action are left out: tick them under Filter" : "";
  return (
    <FilterPanel action={paths.timeline(personId)} applied={applied} clearHref={paths.timeline(personId)} result={`${result}${hidden}.`}>
      <CheckboxInputs name="show" label="Show" options={timelineGroups.map((value) => ({ value, label: timelineGroupLabels[value] }))} value={show.length === 0 ? usualGroups : show} />
    </FilterPanel>
  );
}
