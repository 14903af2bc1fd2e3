import type { Page } from "@playwright/test";
import type postgres from "postgres";
import type { Actor } from "#domain/actor.ts";
import { fill, formWith, send, type Answers } from "./form.ts";
import { expect, test } from "./given.ts";

type Typing = { page: Page; sql: postgres.Sql; signInAs: (who: Pick<Actor, "id">) => Promise<unknown> };

/**
 * Somebody types into the form that stands there, and goes away without saving; afterwards they are signed in again. With JavaScript the page
 * keeps the text while they type; without it, sending keeps it once the session has run out. The last answer is to be words.
 */
export async function typeAndLeave({ page, sql, signInAs }: Typing, who: Actor, submit: string | RegExp, answers: Answers): Promise<void> {
  if (test.info().project.use.javaScriptEnabled === false) {
    await sql`update sessions set last_seen_at = now() - interval '1 hour', idle_seconds = 60 where user_id = ${who.id}`;
    await send(page, submit, answers);
    await expect(page, "signed out").toHaveURL(/\/sign-in\?/);
    await signInAs(who);
    return;
  }
  const last = JSON.stringify(Object.values(answers).at(-1)).slice(1, -1);
  const kept = page.waitForResponse((response) => response.url().endsWith("/drafts/keeping") && response.ok() && (response.request().postData() ?? "").includes(last));
  await fill(formWith(page, submit), answers);
  await kept;
  await expect(page.locator(".draft-state")).toContainText("Draft saved");
  await page.goto("/help");
}

/** The text that somebody has typed into a form and not saved; null once it was saved or put aside. */
export async function unsavedText(sql: postgres.Sql, who: Actor, formKey: string): Promise<Record<string, unknown> | null> {
  const [draft] = await sql<{ values: Record<string, unknown> }[]>`select values from drafts where user_id = ${who.id} and form_key = ${formKey} and set_aside_at is null`;
  return draft?.values ?? null;
}
