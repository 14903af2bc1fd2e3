import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { NewCallForm } from "#app/desk/calls/new/form.tsx";
import { AddendumForm } from "#app/episodes/[episodeId]/assessments/[assessmentId]/addenda/new/form.tsx";
import { ReturnForm } from "#app/episodes/[episodeId]/assessments/[assessmentId]/return/form.tsx";
import { ClosureForm } from "#app/episodes/[episodeId]/closure/form.tsx";
import { DetentionForm } from "#app/episodes/[episodeId]/detentions/new/form.tsx";
import { FollowUpForm } from "#app/episodes/[episodeId]/follow-ups/new/form.tsx";
import { OfferForm } from "#app/episodes/[episodeId]/handover/form.tsx";
import { ObservationsForm } from "#app/episodes/[episodeId]/observations/new/form.tsx";
import { AgreementForm } from "#app/episodes/[episodeId]/plan/agreement/form.tsx";
import { ReferralForm } from "#app/episodes/[episodeId]/referrals/new/[serviceId]/form.tsx";
import { SendCrewForm } from "#app/episodes/[episodeId]/response/form.tsx";
import { ReviewForm } from "#app/episodes/[episodeId]/reviews/new/form.tsx";
import { TriageForm } from "#app/episodes/[episodeId]/triage/form.tsx";
import { personChoices } from "#app/people/person-choices.ts";
import { DetailsForm } from "#app/people/[personId]/details/form.tsx";
import { ServiceDetailsForm } from "#app/services/[serviceId]/details/form.tsx";
import { serviceChoices } from "#app/services/service-choices.ts";
import { tagsIn, textOf } from "#components/tags-in.ts";
import { sbarHints, sbarLabels, type Sbar } from "#domain/handover.ts";
import { crisisForms } from "./crisis-forms.ts";
import { formFields, formWords } from "./form-words.ts";
import { otherForms } from "./other-forms.ts";

const drawn = { initial: {}, formKey: "k", draftKey: "d", draftSavedAt: undefined, episodeId: "e", assessmentId: "a", personId: "p", serviceId: "s", version: 1 };
const sbar = (Object.keys(sbarLabels) as (keyof Sbar)[]).map((name) => ({ name, label: sbarLabels[name], hint: sbarHints[name], optional: true }));
const crew = { id: "c", callSign: "MH21", kind: "", aboard: "", sector: "", isOwnSector: true, state: "", stateKind: "plain", detail: null } as const;

const forms: [formKey: string, form: ReactElement][] = [
  ["addendum:a", <AddendumForm {...drawn} />],
  ["agreement:e:care", <AgreementForm {...drawn} kind="care" lines={[]} calledName="the person" />],
  ["assessment-return:a", <ReturnForm {...drawn} author="Pat" />],
  ["call:new", <NewCallForm {...drawn} boroughs={[]} />],
  ["closure:e", <ClosureForm {...drawn} heard={1} outcomes={[]} submit="Close" />],
  ["detention:e:clock", <DetentionForm {...drawn} kind="clock" />],
  ["detention:e:status", <DetentionForm {...drawn} kind="status" />],
  ["follow-up:e", <FollowUpForm {...drawn} kinds={[]} owners={[]} />],
  ["handover:e", <OfferForm {...drawn} colleagues={[]} />],
  ["observations:e", <ObservationsForm {...drawn} asksAboutPregnancy initial={{ pulse: "190", temperature: "41.5", systolic: "250", spo2: "60", respirations: "50" }} />],
  ["person-details:p", <DetailsForm {...drawn} choices={personChoices} named="Sam" backHref="/" />],
  ["referral:e:s", <ReferralForm {...drawn} hidden={{ episodeId: "e", serviceId: "s", shownFacts: "" }} named="Sam" sbar={sbar} reasons={[]} urgencies={[]} urgencyHint="" channels={[]} consents={[]} asksYear asksLetters />],
  ["response:e", <SendCrewForm {...drawn} crews={[crew]} />],
  ["review:e", <ReviewForm {...drawn} ownerName="Pat" />],
  ["service:s", <ServiceDetailsForm {...drawn} choices={serviceChoices} />],
  ["triage:e", <TriageForm {...drawn} version="none" />],
];

test("every form that keeps drafts and is not drawn from its questions is compared here", () => {
  expect([...new Set(forms.map(([key]) => key.split(":")[0]))].toSorted()).toEqual([...Object.keys(crisisForms), ...Object.keys(otherForms)].toSorted());
});

test.each(forms)("the draft of %s asks in the words of its form, and leaves none of its boxes out", (formKey, form) => {
  const markup = renderToStaticMarkup(form);
  const controls = ["input", "textarea", "select"].flatMap((tag) => tagsIn(markup, tag)).filter(({ type }) => type !== "hidden" && type !== "submit").map(({ name = "" }) => name);
  const fields = formFields(formKey, {}) ?? [];
  const asked = new Set(fields.flatMap(({ names }) => names));
  expect([...new Set(controls)].filter((name) => name !== "" && !asked.has(name)), "boxes without a question").toEqual([]);
  const labels = ["label", "legend"].flatMap((tag) => [...markup.matchAll(new RegExp(`<${tag}[^>]*>(.*?)</${tag}>`, "gs"))].map(([, words = ""]) => textOf(words).replace(/ \(optional\)$/, "")));
  const drawnHere = fields.filter(({ names }) => names.some((name) => controls.includes(name)));
  expect(drawnHere.map(({ label }) => label).filter((label) => !labels.includes(label) && label !== "How, for the second")).toEqual([]);
  expect(drawnHere.length).toBeGreaterThan(0);
});

test("a draft is read in words: codes, dates in boxes and keys of a list are none", () => {
  const values = { "q-overdose": "yes", "q-overdose-words": "Paracetamol, 20", urgency: "very-urgent", decision: "call-back", "callBack-date": "today", "callBack-time": "14:07", about: "p1", reason: "  ", "old-box": "from before" };
  expect(formWords({ formKey: "triage:e", values }).map(({ label, words }) => [label, words])).toEqual([
    ["Have they taken too much of anything, or swallowed or breathed in something harmful?", "Yes"],
    ["What, how much, when, and all at once or over hours?", "Paracetamol, 20"],
    ["How soon must the person be seen?", "Very urgent"],
    ["What happens now?", "Call back"],
    ["Call back at", "today 14:07"],
    ["old box", "from before"],
  ]);
  expect(formWords({ formKey: "handover:e", values: { offeredTo: "0192", situation: "Awake" } }).map(({ words }) => words)).toEqual(["Chosen: open the form to see which", "Awake"]);
  expect(formWords({ formKey: "agreement:e:care", values: { "line-0": "changed", "line-0-words": "Ring me at noon" } }).map(({ label }) => label)).toEqual(["Line 1 of the plan", "Line 1 as it is now"]);
  expect(formWords({ formKey: "plan:e:safety", values: { reason: "She asked for it" } })).toMatchObject([{ label: "What changed, and why?" }]);
  expect(formWords({ formKey: "page:/desk", values: { "born-day": "4" } })).toMatchObject([{ label: "born day", words: "4" }]);
});
