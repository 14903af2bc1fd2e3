/** Text that was typed and not sent. A draft belongs to its author and to the page in which it is typed; it leads back to its form. */
import { findSection } from "./assessment-sections.ts";
import type { Refusal } from "./refusals.ts";

/** Why a draft no longer waits: its form went through, its author let it go, or the form was opened again and typed on in. */
export const draftEnds = ["sent", "discarded", "continued"] as const;
export type DraftEnd = (typeof draftEnds)[number];

/** How long a draft that was let go can be taken back. */
export const restorableDays = 30;

/** Forms by the first word of their draft's key. */
const forms: Record<string, string> = {
  agreement: "Agreement of a plan",
  addendum: "Addendum to an assessment",
  "assessment-return": "Returning an assessment",
  call: "New call",
  closure: "Closing the crisis",
  detention: "Legal status",
  "follow-up": "New follow-up",
  handover: "Handover",
  observations: "Observations",
  "person-details": "Details of the person",
  plan: "Plan",
  referral: "Referral",
  response: "Sending a crew",
  review: "Review",
  service: "Directory entry",
  triage: "Triage",
};

/** Is there a name for the form of this key? */
export const isNamedForm = (formKey: string): boolean => formName(formKey) !== someForm;
const someForm = "A form";

/** What the form is called: `Assessment: Sleep`, `Triage`. Text kept for a page that has no draft of its own is `A form`. */
export function formName(formKey: string): string {
  const [first = "", , third = ""] = formKey.split(":");
  if (first === "assessment") {
    const section = findSection(third);
    return section ? `Assessment: ${section.title}` : "Assessment";
  }
  if (first === "plan") return `${third === "care" ? "Care" : "Safety"} plan`;
  return Object.hasOwn(forms, first) ? (forms[first] ?? someForm) : someForm;
}

/** Which record an address is about, by the ids in it. */
export type DraftSubject = { episodeId: string } | { personId: string } | { referralId: string } | { followUpId: string } | null;

const uuid = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const subjects = [["episodes", "episodeId"], ["people", "personId"], ["referrals", "referralId"], ["follow-ups", "followUpId"]] as const;

export function subjectOf(path: string | null): DraftSubject {
  for (const [folder, name] of subjects) {
    const id = new RegExp(`^/${folder}/(${uuid})(?:/|$)`).exec(path ?? "")?.[1];
    if (id !== undefined) return { [name]: id } as DraftSubject;
  }
  return null;
}

/** Is this the path of a page of ours, with nothing in it that a browser could read as another place? */
export const isPagePath = (path: string): boolean => path.length <= 500 && /^\/(?!\/)[\w\-./%]*$/.test(path);

type SetAside = { setAside: { because: DraftEnd } | null };

/** Whoever wrote it may let it go, once. */
export const whyNotDiscard = ({ setAside }: SetAside): Refusal | null => (setAside === null ? null : "draft.already-aside");

/** What waits already needs no taking back; what was sent is in the record. */
export function whyNotRestore({ setAside }: SetAside): Refusal | null {
  if (setAside === null) return "draft.waits-already";
  return setAside.because === "sent" ? "draft.was-sent" : null;
}
