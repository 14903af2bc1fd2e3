import { createHash } from "node:crypto";

/**
 * What one tab tells the others of this browser about the record that it shows: sixteen letters that say nothing by themselves and are others in every
 * session. Two tabs compare them; nothing is stored.
 * @param session the session's id, which no page carries
 * @param record whom the page is about
 */
export function tabToken(session: string, record: string): string {
  return createHash("sha256").update(`tab ${session} ${record}`).digest("base64url").slice(0, 16);
}
