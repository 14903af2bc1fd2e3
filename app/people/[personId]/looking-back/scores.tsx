import { paths } from "#app/paths.ts";
import { Trend } from "#components/chart/trend.tsx";
import { DataTable } from "#components/page/data-table.tsx";
import { EmptyState } from "#components/page/empty-state.tsx";
import { ClinicalDateTime } from "#components/record/clinical-date.tsx";
import type { ScoresOverTime, ScoreThen } from "#domain/looking-back.ts";
import { aidCaution, questionnaireCaution } from "#domain/questionnaire-result.ts";

type Line = ScoreThen & Pick<ScoresOverTime, "name" | "about" | "highest">;

/** Completed questionnaires from one assessment to the next: a picture where there are several, and all of them in a table. */
export function Scores({ scores }: { scores: readonly ScoresOverTime[] }) {
  const lines = scores.flatMap(({ scores: all, name, about, highest }) => all.toReversed().map((score): Line => ({ ...score, name, about, highest })));
  return (
    <section aria-labelledby="scores">
      <h2 id="scores">Scores of questionnaires</h2>
      {lines.length === 0 ? <EmptyState title="No questionnaire was completed yet"><p>A questionnaire with an answer missing has no total.</p></EmptyState> : (
        <>
          <p>{questionnaireCaution}. {aidCaution}</p>
          {scores.filter((each) => each.scores.length > 1).map(({ code, name, about, highest, scores: all }) => (
            <Trend
              key={code} title={`${name}, ${about.toLowerCase()}`} unit={highest === null ? "points" : `of ${highest}`} wordsAre="Band"
              readings={all.map(({ happenedAt, total, band }) => ({ at: happenedAt, value: total, word: band }))} {...(highest === null ? {} : { range: { low: 0, high: highest } })}
            />
          ))}
          <DataTable caption="Every completed questionnaire" rows={lines} rowKey={({ id, name }) => `${id} ${name}`} columns={columns} comfortable />
        </>
      )}
    </section>
  );
}

const columns = [
  { header: "Questionnaire", rowHeader: true, cell: ({ name, about }: Line) => <>{name}<span className="second-line">{about}</span></> },
  { header: "Total", numeric: true, nowrap: true, cell: ({ total, highest }: Line) => (highest === null ? total : `${total} of ${highest}`) },
  { header: "Band", cell: ({ band }: Line) => band, empty: "None published" },
  { header: "Seen", nowrap: true, cell: ({ happenedAt }: Line) => <ClinicalDateTime at={happenedAt} /> },
  { header: "Assessment", cell: ({ id, episodeId, episodeNumber, isSigned }: Line) => <><a href={paths.assessment(episodeId, id)}>{episodeNumber}</a>{!isSigned && ", not signed yet"}</> },
];
