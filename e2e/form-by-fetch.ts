import type { Answers } from "./form.ts";

/** Where to post, and as whom: an address of a server, and a cookie. */
export type Site = { base: string; cookie: string };
/** A form as the server sent it: where it is posted to, and everything that it carries unseen. */
export type SentForm = { path: string; hidden: [string, string][] };

const unescaped = (text: string): string => text.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
const attribute = (tag: string, name: string): string => unescaped(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? "");

/** The forms of a page that have this button, read out of its HTML as a browser without JavaScript does. */
export function formsIn(html: string, path: string, submit: string): SentForm[] {
  const forms = (html.match(/<form\b[\s\S]*?<\/form>/g) ?? []).filter((form) => form.replace(/<[^>]*>/g, "").includes(submit));
  return forms.map((form) => ({ path, hidden: (form.match(/<input\b[^>]*type="hidden"[^>]*>/g) ?? []).map((tag) => [attribute(tag, "name"), attribute(tag, "value")]) }));
}

/** Opens a page and reads its forms. */
export async function readForms(site: Site, path: string, submit: string): Promise<SentForm[]> {
  const answer = await fetch(site.base + path, { headers: { Cookie: site.cookie }, redirect: "manual" });
  return answer.status === 200 ? formsIn(await answer.text(), path, submit) : [];
}

/** Posts a form as a browser without JavaScript does: 303 when it was stored, 200 with the page when it was not. */
export async function postForm(site: Site, form: SentForm | undefined, answers: Answers, signal?: AbortSignal): Promise<Response> {
  if (form === undefined) throw new Error("The page has no such form.");
  const body = new FormData();
  for (const [name, value] of form.hidden) if (!(name in answers)) body.append(name, value);
  for (const [name, answer] of Object.entries(answers)) for (const value of [answer].flat()) body.append(name, value);
  return await fetch(site.base + form.path, { method: "POST", headers: { Accept: "text/html", Cookie: site.cookie, Origin: site.base }, body, redirect: "manual", ...(signal ? { signal } : {}) });
}
