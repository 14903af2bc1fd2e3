/** `__Host-` (RFC 6265bis 4.1.3.2): this host only, the whole site, encrypted transport or localhost. All of them hidden from scripts. */
export const hostCookie = { httpOnly: true, secure: true, sameSite: "lax", path: "/" } as const;
/** Clears a `__Host-` cookie. Leaving out `secure` or the path would make the browser ignore it. */
export const noCookie = { ...hostCookie, maxAge: 0 } as const;

export const cookieNames = {
  session: "__Host-lantern.session",
  csrf: "__Host-lantern.csrf",
  /** A password that was right, waiting for its code. */
  pending: "__Host-lantern.pending",
  /** Where somebody has signed in before. */
  device: "__Host-lantern.device",
  /** next-auth's own; never let through. */
  callback: "__Host-lantern.callback",
} as const;

/** How long a password that was right waits for its code. */
export const pendingSeconds = 5 * 60;
/** A device is forgotten after half a year without signing in. */
export const deviceSeconds = 180 * 24 * 60 * 60;
/** One shift: no session is longer, whatever its owner does. */
export const longestSessionSeconds = 12 * 60 * 60;
