/** `name` tells rows of the same label apart. */
export type ComparedField = { name?: string; label: string; theirs: string; yours: string };

/** Two versions side by side, or that both are empty; what differs is bold, marked and said to be "changed" to those who cannot see the mark. */
export function CompareRecords({ caption, theirs, yours, fields }: { caption: string; theirs: string; yours: string; fields: readonly ComparedField[] }) {
  if (fields.length === 0) return <p className="no-data">Nothing is written on either side.</p>;
  return (
    <table className="compare-records">
      <caption className="nhsuk-u-visually-hidden">{caption}</caption>
      <thead>
        <tr><th scope="col">Question</th><th scope="col">{theirs}</th><th scope="col">{yours}</th></tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field.name ?? field.label}>
            <th scope="row">{field.label}</th>
            <Side whose={theirs} text={field.theirs} changed={field.theirs !== field.yours} />
            <Side whose={yours} text={field.yours} changed={field.theirs !== field.yours} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** On a narrow window the sides stand below each other, out of sight of the headings: each then says whose it is. */
function Side({ whose, text, changed }: { whose: string; text: string; changed: boolean }) {
  const said = text === "" ? <span className="no-data">Nothing written</span> : text;
  return (
    <td className="as-typed">
      <span className="compare-records__whose">{whose}</span>
      {changed ? <mark className="changed"><span className="nhsuk-u-visually-hidden">Changed: </span>{said}</mark> : said}
    </td>
  );
}
