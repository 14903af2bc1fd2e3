import type { ReactNode } from "react";

/** Words set apart from the text around them, such as what a caller said. */
export function Inset({ children, source }: { children: ReactNode; /** Who said it and when. */ source?: ReactNode }) {
  return (
    <figure className="inset">
      <blockquote className="as-typed">{children}</blockquote>
      {source && <figcaption>{source}</figcaption>}
    </figure>
  );
}
