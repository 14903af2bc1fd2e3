/** What a page says after something was stored (`?done=code`), in one sentence. */
export const notices: Record<string, string> = {
  "signed-out": "You are signed out.",
};
