import type { ReactNode } from "react";
import { slug } from "./slug.ts";

export type SummaryCardProps = {
  title: string;
  /** Beside the title: links, or when it was last written. */
  actions?: ReactNode;
  level?: 2 | 3;
  /** Holds ways to go on and nothing that is known: on paper "The person was seen" would read as news. */
  notOnPaper?: boolean;
  children: ReactNode;
};

/** One box of a record's page, a landmark with its own heading. */
export function SummaryCard({ title, actions, level = 2, notOnPaper = false, children }: SummaryCardProps) {
  const Heading = `h${level}` as const;
  const id = `card-${slug(title)}`;
  return (
    <section className={notOnPaper ? "card no-print" : "card"} aria-labelledby={id}>
      <div className="card__head">
        <Heading className="card__title" id={id}>{title}</Heading>
        {actions && <div className="card__actions">{actions}</div>}
      </div>
      <div className="card__body">{children}</div>
    </section>
  );
}
