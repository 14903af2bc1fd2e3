import type { PlanLine } from "#domain/plan.ts";

/** Each need with where the person wants to get to, and who does what by when. */
export function NeedsOnLeaflet({ lines }: { lines: readonly PlanLine[] }) {
  const blocks = [...new Set(lines.map(({ block }) => block))];
  return blocks.map((block) => {
    const own = lines.filter((line) => line.block === block);
    const [need, goal, steps] = [own.find(({ part }) => part === "need"), own.find(({ part }) => part === "goal"), own.filter(({ part }) => part === "step")];
    return (
      <div key={block} className="leaflet__need">
        <blockquote className="leaflet__own-words">
          {need && <p>{need.words}</p>}
          {goal && <p><strong>My goal: {goal.words}</strong>{goal.importance !== undefined && ` (it matters ${goal.importance} out of 10 to me)`}</p>}
        </blockquote>
        {steps.length > 0 && <ul>{steps.map(({ words, who, by, from: { field } }) => <li key={field}>{words}{who && ` (${who})`}{by && `, by ${by}`}</li>)}</ul>}
      </div>
    );
  });
}
