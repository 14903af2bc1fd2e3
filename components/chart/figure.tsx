import type { ReactNode } from "react";
import { Details } from "#components/page/details.tsx";
import { slug } from "#components/page/slug.ts";

export type FigureProps = {
  /** What it shows. */
  title: string;
  /** What it says, in one sentence: read out in place of the picture. */
  message: string;
  /**
   * Pixels. Left out where the drawing says where things lie in hundredths of its width: then it is as wide as its box, on a telephone too, and
   * its letters keep their size. A drawing with a width of its own scrolls sideways in a narrower window.
   */
  width?: number;
  height: number;
  /** What stands beside a drawing in hundredths: numbers on its left and the latest reading on its right, or names on its left and lengths of time on its right. */
  beside?: "reading" | "names";
  /** Grows with its box, for pictures as wide as the page. */
  wide?: boolean;
  /** The same values as rows. */
  table: ReactNode;
  children: ReactNode;
};

/** A drawn chart with its heading, its message in words and the same figures as a table. It needs no client code. */
export function Figure({ title, message, width, height, beside, wide, table, children }: FigureProps) {
  const id = `chart-${slug(title)}`;
  const size = width === undefined ? { width: "100%", height } : { viewBox: `0 0 ${width} ${height}`, width, height };
  const kind = width === undefined ? ` chart__picture--fluid${beside ? ` chart__picture--${beside}` : ""}` : wide ? " chart__picture--wide" : "";
  const picture = (
    <svg className={`chart__picture${kind}`} role="img" aria-labelledby={`${id}-title ${id}-message`} {...size}>
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-message`}>{message}</desc>
      <g aria-hidden="true">{children}</g>
    </svg>
  );
  return (
    <figure className="chart">
      <figcaption className="chart__title">{title}</figcaption>
      <p className="chart__message">{message}</p>
      {width === undefined ? picture : <div className="chart-scroll" role="region" tabIndex={0} aria-label={title}>{picture}</div>}
      <Details summary="Show as table">{table}</Details>
    </figure>
  );
}
