import type { Locator, Page } from "@playwright/test";

/** What to answer, by the names under which a form is posted: words for a box, the value of a choice, several values for ticks. */
export type Answers = Readonly<Record<string, string | readonly string[]>>;

const named = (form: Locator, name: string): Locator => form.locator(`[name=${JSON.stringify(name)}]:not([type="hidden"])`);

/** The form that has this button. */
export function formWith(page: Page, submit: string | RegExp): Locator {
  return page.locator("form").filter({ has: page.getByRole("button", { name: submit }) });
}

/** Fills a form as somebody would, whatever its kinds of field. */
export async function fill(form: Locator, answers: Answers): Promise<void> {
  for (const [name, answer] of Object.entries(answers)) await answerQuestion(form, name, answer);
}

async function answerQuestion(form: Locator, name: string, answer: string | readonly string[]): Promise<void> {
  const field = named(form, name);
  const kind = await field.first().evaluate((element) => (element instanceof HTMLSelectElement ? "select" : element instanceof HTMLInputElement ? element.type : "text"));
  if (kind === "select") await field.selectOption(String(answer));
  else if (kind !== "radio" && kind !== "checkbox") await field.fill(String(answer));
  else for (const value of [answer].flat()) await field.and(form.locator(`[value=${JSON.stringify(value)}]`)).check();
}

/** Fills the form that has this button, and presses it. */
export async function send(page: Page, submit: string | RegExp, answers: Answers = {}): Promise<void> {
  const form = formWith(page, submit);
  await fill(form, answers);
  await form.getByRole("button", { name: submit }).click();
}
