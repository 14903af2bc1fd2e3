/**
 * Whether a state-changing request was sent by a page of this very site (OWASP ASVS 5.0, 3.5). The framework lets a request without an
 * Origin header pass; this does not.
 * @param site the browser's own word on where the request comes from, where it gives one
 */
export function isSameOrigin({ origin, host, site }: { origin: string | null | undefined; host: string | null | undefined; site: string | null | undefined }): boolean {
  if (site && site !== "same-origin") return false;
  if (!origin || !host || !URL.canParse(origin)) return false;
  return new URL(origin).host === host;
}
