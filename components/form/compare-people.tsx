import { CompareRecords } from "./compare-records.tsx";
import type { FormLookalikes } from "./form-state.ts";

/** Nothing is stored yet: these people are in the index, each beside what was typed. */
export function ComparePeople({ people }: { people: FormLookalikes }) {
  return (
    <section className="inline-alert inline-alert--warning" aria-labelledby="lookalikes">
      <h2 className="inline-alert__title" id="lookalikes">{people.length === 1 ? "Is it this person?" : `Is it one of these ${people.length} people?`}</h2>
      <p>Nobody is added yet. What you typed is below.</p>
      {people.map(({ heading, words, link, fields }, at) => (
        <div key={link.href} className="lookalike">
          <h3 className="nhsuk-heading-s">{heading}</h3>
          {words && <p>{words}</p>}
          {fields.length > 0 && <CompareRecords caption={`Possible match ${at + 1}`} theirs="In the index" yours="You entered" fields={fields} />}
          <p><a href={link.href}>{link.label}</a></p>
        </div>
      ))}
    </section>
  );
}
