export type FormSection = {
  href: string;
  title: string;
  /** "elsewhere": a page of its own, which is not filled in here. */
  state: "complete" | "started" | "empty" | "elsewhere";
  current?: boolean;
  /** How many questions need attention. */
  errors?: number;
};

const stateWords = { complete: "Complete", started: "Started", empty: "Not started", elsewhere: "On its own page" } as const;
const stateMarks = { complete: "✓", started: "◐", empty: "○", elsewhere: "→" } as const;

/** The sections of a long form, with how far each has come in words. */
export function SectionNav({ label, sections }: { label: string; sections: readonly FormSection[] }) {
  return (
    <nav className="section-nav" aria-label={label}>
      <ol>
        {sections.map(({ href, title, state, current, errors = 0 }) => (
          <li key={href} className={`section-nav__item section-nav__item--${state}`}>
            <a href={href} aria-current={current ? "step" : undefined}>
              <span className="section-nav__mark" aria-hidden="true">{stateMarks[state]}</span>
              <span>
                {title}
                <span className="section-nav__state">{stateWords[state]}{errors > 0 && <strong>, {errors} to check</strong>}</span>
              </span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
