import type { ReactNode } from "react";

export type PageTitleProps = {
  title: string;
  /** What the page belongs to, above the heading: "Call 26-081234". */
  caption?: ReactNode;
  /** Tells browser tabs apart on a patient's pages: initials and last four digits, `SJ 4004`, never the full name. */
  tab?: string;
};

/** The page's one `h1` and the title of its tab. */
export function PageTitle({ title, caption, tab }: PageTitleProps) {
  return (
    <>
      <title>{[tab, title, "Lantern"].filter(Boolean).join(" – ")}</title>
      <h1 className="page-title">
        {caption && <span className="nhsuk-caption-l">{caption} </span>}
        {title}
      </h1>
    </>
  );
}
