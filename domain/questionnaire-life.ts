/** Trauma, isolation, alcohol and drugs: the questions behind four of the five factors, word for word as published. */
import { bands, numbered, scale, scored, scoring } from "./questionnaire-item.ts";
import type { AnswerOption, Questionnaire } from "./questionnaire-item.ts";

const noYes: readonly AnswerOption[] = [
  { value: "no", label: "No", points: 0 },
  { value: "yes", label: "Yes", points: 1 },
];

export const pcPtsd5: Questionnaire = {
  key: "pc-ptsd-5",
  version: "pc-ptsd-5/2015",
  name: "PC-PTSD-5",
  about: "Trauma",
  stem: "In the past month, have you…",
  items: [
    {
      id: "exposure",
      text: "Sometimes things happen to people that are unusually or especially frightening, horrible, or traumatic. For example: a serious accident or fire; a physical or sexual assault or abuse; an earthquake or flood; a war; seeing someone be killed or seriously injured; having a loved one die through homicide or suicide. Have you ever experienced this kind of event?",
      answer: noYes,
      part: "gate",
    },
    ...numbered(
      noYes,
      "had nightmares about the event(s) or thought about the event(s) when you did not want to?",
      "tried hard not to think about the event(s) or went out of your way to avoid situations that reminded you of the event(s)?",
      "been constantly on guard, watchful, or easily startled?",
      "felt numb or detached from people, activities, or your surroundings?",
      "felt guilty or unable to stop blaming yourself or others for the event(s) or any problems the event(s) may have caused?",
    ),
  ],
  highest: 5,
  bands: bands([4, "positive", "Positive"], [3, "positive-sensitive", "Positive at the sensitive cut-off of 3 only"], [0, "negative", "Negative"]),
  acknowledgement: "Prins and others, National Center for PTSD, US Department of Veterans Affairs, 2015. Public domain.",
};

export const ucla3: Questionnaire = {
  key: "ucla-3",
  version: "ucla-3/2004",
  name: "UCLA three-item loneliness scale",
  about: "Isolation",
  stem: "The next questions are about how you feel about different aspects of your life. For each one, please say how often you feel that way.",
  items: numbered(
    scoring([1, "Hardly ever or never"], [2, "Some of the time"], [3, "Often"]),
    "How often do you feel that you lack companionship?",
    "How often do you feel left out?",
    "How often do you feel isolated from others?",
  ),
  highest: 9,
  bands: [],
  acknowledgement: "Hughes and others 2004, in the wording of the Office for National Statistics (Open Government Licence v3.0).",
};

export const onsLoneliness: Questionnaire = {
  key: "ons-loneliness",
  version: "ons-loneliness/2018",
  name: "ONS direct question on loneliness",
  about: "Isolation",
  stem: "",
  items: [
    {
      id: "q1",
      text: "How often do you feel lonely?",
      answer: [
        { value: "often", label: "Often/always", points: 0 },
        { value: "some", label: "Some of the time", points: 0 },
        { value: "occasionally", label: "Occasionally", points: 0 },
        { value: "hardly", label: "Hardly ever", points: 0 },
        { value: "never", label: "Never", points: 0 },
      ],
      part: "unscored",
    },
  ],
  highest: null,
  bands: [],
  acknowledgement: "Office for National Statistics, national indicators of loneliness, 2018 (Open Government Licence v3.0).",
};

const howOftenDrinking = scale("Never", "Less than monthly", "Monthly", "Weekly", "Daily or almost daily");

export const fast: Questionnaire = {
  key: "fast",
  version: "fast/2002",
  name: "FAST",
  about: "Alcohol",
  stem: "Half a pint of ordinary beer, a small glass of wine or a single measure of spirits is about one unit.",
  items: [
    scored("q1", "How often do you have 8 or more units (men) or 6 or more units (women) on one occasion?", howOftenDrinking),
    scored("q2", "How often during the last year have you been unable to remember what happened the night before because you had been drinking?", howOftenDrinking),
    scored("q3", "How often during the last year have you failed to do what was normally expected of you because of drinking?", howOftenDrinking),
    scored(
      "q4",
      "In the last year has a relative or friend, or a doctor or other health worker been concerned about your drinking or suggested you cut down?",
      scoring([0, "No"], [2, "Yes, on one occasion"], [4, "Yes, on more than one occasion"]),
    ),
  ],
  highest: 16,
  bands: bands([3, "positive", "Positive"], [0, "negative", "Negative"]),
  acknowledgement: "Fast Alcohol Screening Test: Hodgson and others, Health Development Agency and University of Wales College of Medicine, 2002.",
};

export const singleDrug: Questionnaire = {
  key: "single-drug",
  version: "single-drug/2010",
  name: "Single question on drug use",
  about: "Drugs",
  stem: "",
  items: [
    scored("q1", "How many times in the past year have you used an illegal drug or used a prescription medication for non-medical reasons?", "count"),
  ],
  highest: null,
  bands: bands([1, "positive", "Positive"], [0, "negative", "Negative"]),
  acknowledgement: "Smith and others, A single-question screening test for drug use in primary care, Archives of Internal Medicine 2010.",
};
