/** Where an answer comes from decides what it may do: pages carry a nonce, everything else nothing at all. */
export function contentSecurityPolicy(nonce: string, development: boolean, overTls = false): string {
  return [
    "default-src 'none'",
    // The development server compiles in the browser; production never carries 'unsafe-eval'.
    `script-src 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    "manifest-src 'self'",
    ...(overTls ? ["upgrade-insecure-requests"] : []),
    // Not `report-to`: with it some browsers keep reports back for a minute, and a page that was left tells nothing.
    "report-uri /policy-reports",
  ].join("; ");
}

/** Headers of every answer, errors and redirects included (OWASP ASVS 5.0 chapter 3). */
export const securityHeaders: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  // Addresses hold record ids: none leaves this site. Not "no-referrer": under it browsers post native forms with `Origin: null`,
  // which is what a foreign form looks like.
  "Referrer-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  "X-Frame-Options": "DENY",
};

/** Only meaningful over TLS; a year, as browsers' preload lists ask. */
export const strictTransport = "max-age=31536000; includeSubDomains";
