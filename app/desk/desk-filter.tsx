import { paths } from "#app/paths.ts";
import { SelectInput } from "#components/form/markup/choice-inputs.tsx";
import { FilterPanel } from "#components/page/filter-panel.tsx";
import { boroughByCode, boroughs } from "#domain/borough.ts";
import { callsText } from "./desk-words.ts";
import type { Desk } from "./read-desk.ts";

const options = boroughs.map(({ code, name }) => ({ value: code, label: name })).toSorted((a, b) => a.label.localeCompare(b.label, "en"));

/** Narrows the open calls to those from one borough. */
export function DeskFilter({ desk: { view, borough, counts, lines, next } }: { desk: Desk }) {
  if (view === "closed" || counts[view] === 0) return null;
  const applied = borough === null ? [] : [{ label: `Borough: ${boroughByCode(borough)?.name ?? borough}`, withoutHref: paths.desk({ view }) }];
  return (
    <FilterPanel action={paths.desk()} keep={{ view }} applied={applied} clearHref={paths.desk({ view })} result={borough === null ? callsText(counts[view]) : `${next === null ? callsText(lines.length) : "50+ calls"} of ${callsText(counts[view])}`}>
      <SelectInput name="borough" label="Borough" options={options} value={borough ?? ""} empty="Any" />
    </FilterPanel>
  );
}
