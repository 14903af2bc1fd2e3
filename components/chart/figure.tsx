import type { ReactNode } from "react";
import { Details } from "#components/page/details.tsx";
import { slug } from "#components/page/slug.ts";

export type FigureProps = {
  /** What it shows. */
  title: string;
  /** What it says, in one sentence: read out in place of the picture. */
  message: string;
  width: number;
  height: number;
  /** Grows with its box, for pictures as wide as the page. */
  wide?: boolean;
  /** The same values as rows. */
  table: ReactNode;
  children: ReactNode;
};

/** A drawn chart with its heading, its message in words and the same figures as a table. It scales with its box and needs no client code. */
export function Figure({ title, message, width, height, wide, table, children }: FigureProps) {
  const id = `chart-${slug(title)}`;
  return (
    <figure className="chart">
      <figcaption className="chart__title">{title}</figcaption>
      <p className="chart__message">{message}</p>
      <div className="chart-scroll" role="region" tabIndex={0} aria-label={title}>
        <svg className={wide ? "chart__picture chart__picture--wide" : "chart__picture"} role="img" aria-labelledby={`${id}-title ${id}-message`} viewBox={`0 0 ${width} ${height}`} width={width} height={height}>
          <title id={`${id}-title`}>{title}</title>
          <desc id={`${id}-message`}>{message}</desc>
          <g aria-hidden="true">{children}</g>
        </svg>
      </div>
      <Details summary="Show as table">{table}</Details>
    </figure>
  );
}
