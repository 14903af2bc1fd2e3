export type KeysetPaginationProps = {
  /** What is being paged, for screen readers: "Waiting calls". */
  label: string;
  newerHref: string | null;
  olderHref: string | null;
  /** Where the list's order is not by time. */
  newer?: string;
  older?: string;
};

/** A way to the next and the last part of a long list. There are no page numbers: rows arrive while somebody reads. */
export function KeysetPagination({ label, newerHref, olderHref, newer = "Newer", older = "Older" }: KeysetPaginationProps) {
  if (newerHref === null && olderHref === null) return null;
  return (
    <>
      <p className="print-only">This is not the whole list: {[newerHref !== null && "some stands before it", olderHref !== null && "more follows"].filter(Boolean).join(", ")}.</p>
      <nav className="keyset-pagination" aria-label={`${label}, more`}>
        {newerHref !== null && <a rel="prev" href={newerHref}><span aria-hidden="true">← </span>{newer}</a>}
        {olderHref !== null && <a rel="next" href={olderHref}>{older}<span aria-hidden="true"> →</span></a>}
      </nav>
    </>
  );
}

/** `14`, or `50+` where counting further would read more rows than it is worth. */
export const countText = (count: number, most = 50): string => (count > most ? `${most}+` : String(count));
