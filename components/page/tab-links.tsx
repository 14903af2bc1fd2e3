export type TabLink = { href: string; label: string; count?: string | number; current?: boolean };

/** Ways between the parts of a record or the views of a list. Plain links: each has its own address. */
export function TabLinks({ label, links }: { label: string; links: readonly TabLink[] }) {
  return (
    <nav className="tab-links" aria-label={label}>
      <ul>
        {links.map(({ href, label: text, count, current }) => (
          <li key={href}>
            <a href={href} aria-current={current ? "page" : undefined}>
              {text}
              {count !== undefined && <span className="tab-links__count"> <span className="nhsuk-u-visually-hidden">(</span>{count}<span className="nhsuk-u-visually-hidden">)</span></span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
