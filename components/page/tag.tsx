import type { ReactNode } from "react";

/**
 * The only six looks a state may have. Colour means that something is out of the ordinary: most tags are `plain` or `quiet`. Red is kept for
 * "overdue" and "there is a problem"; none of them ever stands for a level of suicide risk (NICE NG225 1.6).
 */
export type TagKind = "plain" | "quiet" | "waiting" | "attention" | "problem" | "done";

/** A state in one or two words: an adjective, sentence case, never a link. */
export function Tag({ kind = "plain", children }: { kind?: TagKind; children: ReactNode }) {
  return <strong className={`tag tag--${kind}`}>{children}</strong>;
}
