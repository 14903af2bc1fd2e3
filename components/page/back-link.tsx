/** One step up, above the heading. */
export function BackLink({ href, children = "Back" }: { href: string; children?: string }) {
  return <a className="nhsuk-back-link" href={href}>{children}</a>;
}
