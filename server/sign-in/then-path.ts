const nowhere = "http://nowhere.invalid";
const longest = 2_000;
/** Addresses that would only lead back here, or are not pages. */
const notAPage = /^\/(sign-in|sign-out|api|session|enrolment|_next)(\/|$|\?)/;

/** The field that somebody was typing in. */
const isField = /^#[A-Za-z][\w-]{0,99}$/;

/**
 * Where to go after signing in: a path of this site, or null. Everything that a browser could read as another site is refused:
 * `//evil`, `/\evil`, control characters (which browsers drop), full addresses, and paths that only become one of these when tidied.
 */
export function thenPath(asked: unknown): string | null {
  if (typeof asked !== "string" || asked.length > longest || !asked.startsWith("/")) return null;
  if (/[\\\s\p{Cc}\p{Zl}\p{Zp}]/u.test(asked) || !URL.canParse(asked, nowhere)) return null;
  const { origin, pathname, search, hash } = new URL(asked, nowhere);
  if (origin !== nowhere || pathname.startsWith("//") || notAPage.test(pathname)) return null;
  return pathname + search + (isField.test(hash) ? hash : "");
}
