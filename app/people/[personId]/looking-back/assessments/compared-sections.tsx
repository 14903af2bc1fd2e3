import { TabLinks } from "#components/page/tab-links.tsx";
import { Tag } from "#components/page/tag.tsx";
import { changeWords, type AnswerOverTime, type ComparedSection } from "#domain/looking-back.ts";

type Props = { earlier: string; later: string; sections: readonly ComparedSection[]; /** Leave out what stayed the same. */ changedOnly: boolean; hrefs: { changed: string; all: string } };

/** Each section as a table of its answers: then, now, and in words whether it changed. */
export function ComparedSections({ earlier, later, sections, changedOnly, hrefs }: Props) {
  const changes = sections.reduce((sum, section) => sum + section.changes, 0);
  const shown = changedOnly ? sections.filter((section) => section.changes > 0) : sections;
  return (
    <>
      <p className="compared__summary">{earlier} beside {later}. {changes === 0 ? "No answer differs." : `${changes} ${changes === 1 ? "answer differs" : "answers differ"}.`}</p>
      <TabLinks label="What is shown" links={[{ href: hrefs.changed, label: "What changed", current: changedOnly }, { href: hrefs.all, label: "Every answer", current: !changedOnly }]} />
      {shown.map((section) => <Section key={section.section} {...{ section, earlier, later, changedOnly }} />)}
    </>
  );
}

function Section({ section: { section, title, answers, changes }, earlier, later, changedOnly }: { section: ComparedSection; earlier: string; later: string; changedOnly: boolean }) {
  const shown = changedOnly ? answers.filter(({ change }) => change !== "same") : answers;
  return (
    <section aria-labelledby={`compared-${section}`}>
      <h2 id={`compared-${section}`} className="nhsuk-heading-m">{title}</h2>
      {changedOnly && shown.length < answers.length && <p className="no-data">{answers.length - changes} more {answers.length - changes === 1 ? "answer" : "answers"} stayed the same.</p>}
      <table className="compare-records compare-records--said">
        <caption className="nhsuk-u-visually-hidden">{title}</caption>
        <thead><tr><th scope="col">Question</th><th scope="col">{earlier}</th><th scope="col">{later}</th><th scope="col">Change</th></tr></thead>
        <tbody>{shown.map((answer) => <Row key={answer.question} answer={answer} heads={[earlier, later]} />)}</tbody>
      </table>
    </section>
  );
}

function Row({ answer: { wording, earlierWording, group, earlier, later, change }, heads: [then, now] }: { answer: AnswerOverTime; heads: [string, string] }) {
  return (
    <tr>
      <th scope="row">{group && <span className="compared__group">{group}: </span>}{wording}{earlierWording && <span className="compared__group"> Worded then: {earlierWording}</span>}</th>
      <td className="as-typed" data-head={then}>{earlier || <span className="no-data">Not answered</span>}</td>
      <td className="as-typed" data-head={now}>{later || <span className="no-data">Not answered</span>}</td>
      <td>{change === "same" ? changeWords.same : <Tag kind="attention">{changeWords[change]}</Tag>}</td>
    </tr>
  );
}
