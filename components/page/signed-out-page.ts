import { backAfterSignIn } from "#components/form/sign-in-again.tsx";
import { keepLeftText, leftText, leftTextWords, type LeftTextState } from "./left-text.ts";

/**
 * Replaces the page by a way to sign in that leads back here, to the field that was last typed in. Drafts are on the server already; what was
 * typed into a form without one is read before, and sent now: nothing of it stays on the screen.
 * Once: a page that is gone already is no page to read from.
 * @param leftBy whose page it was
 */
export function hidePage(signInHref: string, leftBy: string): void {
  if (document.querySelector(".signed-out")) return;
  const text = leftText(leftBy);
  const page = document.createElement("main");
  const heading = document.createElement("h1");
  const told = document.createElement("p");
  const link = document.createElement("a");
  page.className = "page signed-out";
  heading.textContent = "You have been signed out";
  told.setAttribute("role", "status");
  link.href = backAfterSignIn(signInHref);
  page.append(heading, ...(text === null ? [] : [told]), link);
  document.title = "Signed out – Lantern";
  nameLink(link, false);
  document.body.replaceChildren(page);
  link.focus();
  if (text === null) return;
  void keepLeftText(text, (state) => {
    told.textContent = leftTextWords[state];
    nameLink(link, isOnlyHere(state));
    if (state === "kept") leaveFreely();
  });
}

/** Is this tab the only place that holds the text? Then it must stay open. */
const isOnlyHere = (state: LeftTextState): boolean => state === "trying" || state === "too-long";

function nameLink(link: HTMLAnchorElement, inNewTab: boolean): void {
  link.textContent = inNewTab ? "Sign in again (opens in a new tab)" : "Sign in again to come back to this page";
  link.target = inNewTab ? "_blank" : "";
  link.rel = inNewTab ? "noopener" : "";
}

/** The forms behind this page would still ask before it is left: their text is on the server now. */
function leaveFreely(): void {
  window.addEventListener("beforeunload", (event) => event.stopImmediatePropagation(), { capture: true });
}
