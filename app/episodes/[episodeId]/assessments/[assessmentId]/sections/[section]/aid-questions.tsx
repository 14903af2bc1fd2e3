import { Details } from "#components/page/details.tsx";
import { QuestionField, type Drawn } from "./question-field.tsx";

export type Aid = { key: string; name: string; stem: string; acknowledgement: string; version: string; isBegun: boolean; /** What it came to when it was last saved. */ result: string | null };

/** A published questionnaire, folded away until somebody wants it. */
export function AidQuestions({ aid: { key, name, stem, acknowledgement, version, isBegun, result }, ...drawn }: Drawn & { aid: Aid }) {
  const own = drawn.all.filter((question) => question.aid === key);
  return (
    <Details summary={`${name} (aid to conversation)`} open={isBegun}>
      <p>An aid to conversation, not a decision. It predicts nothing.</p>
      {result && <p className="aid-result">As saved: {result}</p>}
      {stem && <p>{stem}</p>}
      {own.filter(({ when }) => when === undefined).map((question) => <QuestionField key={question.id} question={question} {...drawn} />)}
      <p className="no-data">{acknowledgement} Wording {version}.</p>
    </Details>
  );
}
