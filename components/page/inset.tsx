import type { ReactNode } from "react";
import { Details } from "./details.tsx";

/** Words up to this length stand as a whole; of longer ones the beginning does, in characters, so that what comes after stays in sight. */
const [whole, beginning] = [1_500, 1_000];

/** Words set apart from the text around them, such as what a caller said. */
export function Inset({ children, source }: { children: ReactNode; /** Who said it and when. */ source?: ReactNode }) {
  const [first, rest] = typeof children === "string" && children.length > whole ? parted(children) : [children, null];
  return (
    <figure className="inset">
      <blockquote className="as-typed">{first}{rest && " …"}</blockquote>
      {rest && <Details summary={`The rest (${rest.length.toLocaleString("en-GB")} more characters)`}><blockquote className="as-typed">{rest}</blockquote></Details>}
      {source && <figcaption>{source}</figcaption>}
    </figure>
  );
}

/** Two parts, between two words where there is a space near the end of the first. */
function parted(words: string): [string, string] {
  const space = words.lastIndexOf(" ", beginning);
  const apart = /[\uD800-\uDBFF]/.test(words.charAt(beginning - 1)) ? beginning - 1 : beginning;
  const at = space > beginning / 2 ? space + 1 : apart;
  return [words.slice(0, at).trimEnd(), words.slice(at)];
}
