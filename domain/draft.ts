/** Text that was typed and not sent. A draft belongs to its author and to the page in which it is typed; it leads back to its form. */
import { findSection } from "./assessment-sections.ts";
import { idsInAddress } from "./record-address.ts";
import type { Refusal } from "./refusals.ts";

/** Why a draft no longer waits: its form went through, its author let it go, the form was opened again and typed on in, or nobody came back to it. */
export const draftEnds = ["sent", "discarded", "continued", "left"] as const;
export type DraftEnd = (typeof draftEnds)[number];

/** How long unsent text waits for its author after the last key. Then it is put aside by itself. */
export const waitingDays = 90;

/** How long a draft that was put aside can be taken back. After that it is gone. */
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

/** Which record a form is about: the one that its address begins with. */
export type DraftSubject = { episodeId: string } | { personId: string } | { referralId: string } | { followUpId: string } | null;

const subjects = ["episodeId", "personId", "referralId", "followUpId"] as const;

export function subjectOf(path: string | null): DraftSubject {
  const ids = idsInAddress(path ?? "");
  const name = subjects.find((each) => ids[each] !== undefined);
  return name === undefined ? null : ({ [name]: ids[name] } as DraftSubject);
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
