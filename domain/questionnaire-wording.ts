/**
 * Questionnaires that Lantern may carry, word for word as published, because their scores hold for these words only.
 * A stored answer keeps the version; a change of wording is a new version. Not here, for their licences: C-SSRS, AUDIT, ISI, MARS, EPDS, HoNOS.
 */
export const questionnaireKeys = ["phq-9", "gad-7", "pc-ptsd-5", "ucla-3", "ons-loneliness", "fast", "smith-drugs", "4at"] as const;
export type QuestionnaireKey = (typeof questionnaireKeys)[number];

/** `value` is what a form sends and a row keeps; `points` is what it counts. */
export type AnswerOption = { value: string; label: string; points: number };

export type QuestionnaireItem = {
  id: string;
  text: string;
  /** A number to type, or one of these. */
  answer: "count" | readonly AnswerOption[];
  /** Counts towards the total, and has to be answered for one. */
  isScored: boolean;
};

export type Questionnaire = {
  key: QuestionnaireKey;
  version: string;
  name: string;
  /** What it is about, in a word or two: the list from which one is chosen. */
  about: string;
  stem: string;
  items: readonly QuestionnaireItem[];
  /** The most that it can score, or `null` when there is no total with an upper end. */
  highest: number | null;
  acknowledgement: string;
};

const scale = (...labels: string[]): AnswerOption[] => labels.map((label, points) => ({ value: String(points), label, points }));
const points = (...options: [number, string][]): AnswerOption[] => options.map(([score, label]) => ({ value: String(score), label, points: score }));
const scored = (id: string, text: string, answer: readonly AnswerOption[]): QuestionnaireItem => ({ id, text, answer, isScored: true });
const numbered = (answer: readonly AnswerOption[], ...texts: string[]): QuestionnaireItem[] =>
  texts.map((text, index) => scored(`q${index + 1}`, text, answer));

/** "Not at all", never "Not at all sure": the latter is a published error. */
const lastTwoWeeks = scale("Not at all", "Several days", "More than half the days", "Nearly every day");
const noYes: readonly AnswerOption[] = [
  { value: "no", label: "No", points: 0 },
  { value: "yes", label: "Yes", points: 1 },
];
const howOftenLonely: readonly AnswerOption[] = points([1, "Hardly ever or never"], [2, "Some of the time"], [3, "Often"]);
const howOftenDrinking = scale("Never", "Less than monthly", "Monthly", "Weekly", "Daily or almost daily");

export const questionnaires: Record<QuestionnaireKey, Questionnaire> = {
  "phq-9": {
    key: "phq-9",
    version: "phq-9/1999",
    name: "PHQ-9",
    about: "Mood",
    stem: "Over the last 2 weeks, how often have you been bothered by any of the following problems?",
    items: [
      ...numbered(
        lastTwoWeeks,
        "Little interest or pleasure in doing things",
        "Feeling down, depressed, or hopeless",
        "Trouble falling or staying asleep, or sleeping too much",
        "Feeling tired or having little energy",
        "Poor appetite or overeating",
        "Feeling bad about yourself — or that you are a failure or have let yourself or your family down",
        "Trouble concentrating on things, such as reading the newspaper or watching television",
        "Moving or speaking so slowly that other people could have noticed? Or the opposite — being so fidgety or restless that you have been moving around a lot more than usual",
        "Thoughts that you would be better off dead or of hurting yourself in some way",
      ),
      {
        id: "difficulty",
        text: "If you checked off any problems, how difficult have these problems made it for you to do your work, take care of things at home, or get along with other people?",
        answer: scale("Not difficult at all", "Somewhat difficult", "Very difficult", "Extremely difficult"),
        isScored: false,
      },
    ],
    highest: 27,
    acknowledgement:
      "Developed by Drs Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational grant from Pfizer Inc. No permission required to reproduce, translate, display or distribute.",
  },
  "gad-7": {
    key: "gad-7",
    version: "gad-7/2006",
    name: "GAD-7",
    about: "Anxiety",
    stem: "Over the last 2 weeks, how often have you been bothered by any of the following problems?",
    items: numbered(
      lastTwoWeeks,
      "Feeling nervous, anxious or on edge",
      "Not being able to stop or control worrying",
      "Worrying too much about different things",
      "Trouble relaxing",
      "Being so restless that it is hard to sit still",
      "Becoming easily annoyed or irritable",
      "Feeling afraid as if something awful might happen",
    ),
    highest: 21,
    acknowledgement:
      "Developed by Drs Robert L. Spitzer, Kurt Kroenke, Janet B.W. Williams and Bernd Löwe, with an educational grant from Pfizer Inc. No permission required to reproduce, translate, display or distribute.",
  },
  "pc-ptsd-5": {
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
        isScored: false,
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
    acknowledgement: "Prins and others, National Center for PTSD, US Department of Veterans Affairs, 2015. Public domain.",
  },
  "ucla-3": {
    key: "ucla-3",
    version: "ucla-3/2004",
    name: "UCLA three-item loneliness scale",
    about: "Isolation",
    stem: "How often do you feel…",
    items: numbered(
      howOftenLonely,
      "How often do you feel that you lack companionship?",
      "How often do you feel left out?",
      "How often do you feel isolated from others?",
    ),
    highest: 9,
    acknowledgement: "Hughes and others 2004, in the wording of the Office for National Statistics (Open Government Licence v3.0).",
  },
  "ons-loneliness": {
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
        isScored: true,
      },
    ],
    highest: null,
    acknowledgement: "Office for National Statistics, national indicators of loneliness, 2018 (Open Government Licence v3.0).",
  },
  fast: {
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
        points([0, "No"], [2, "Yes, on one occasion"], [4, "Yes, on more than one occasion"]),
      ),
    ],
    highest: 16,
    acknowledgement: "Fast Alcohol Screening Test: Hodgson and others, Health Development Agency and University of Wales College of Medicine, 2002.",
  },
  "smith-drugs": {
    key: "smith-drugs",
    version: "smith-drugs/2010",
    name: "Single question on drug use",
    about: "Drugs",
    stem: "",
    items: [
      {
        id: "q1",
        text: "How many times in the past year have you used an illegal drug or used a prescription medication for non-medical reasons?",
        answer: "count",
        isScored: true,
      },
    ],
    highest: null,
    acknowledgement: "Smith and others, A single-question screening test for drug use in primary care, Archives of Internal Medicine 2010.",
  },
  "4at": {
    key: "4at",
    version: "4at/1.2",
    name: "4AT",
    about: "Delirium",
    stem: "For sudden confusion, above all from 65. Rate what you see and hear.",
    items: [
      scored("alertness", "Alertness. If asleep, try to wake with speech or a gentle touch on the shoulder, then ask for name and address.", [
        { value: "normal", label: "Normal (fully alert, but not agitated, throughout assessment)", points: 0 },
        { value: "sleepy", label: "Mild sleepiness for <10 seconds after waking, then normal", points: 0 },
        { value: "abnormal", label: "Clearly abnormal", points: 4 },
      ]),
      scored("amt4", "AMT4: age, date of birth, place (name of the hospital or building), current year.", [
        ...scale("No mistakes", "1 mistake", "2 or more mistakes/untestable"),
      ]),
      scored("attention", "Attention. “Please tell me the months of the year in backwards order, starting at December.” One prompt of “what is the month before December?” is allowed.", [
        ...scale(
          "Achieves 7 months or more correctly",
          "Starts but scores <7 months / refuses to start",
          "Untestable (cannot start because unwell, drowsy, inattentive)",
        ),
      ]),
      scored(
        "change",
        "Acute change or fluctuating course. Evidence of significant change or fluctuation in alertness, cognition or other mental function (for example paranoia, hallucinations) arising over the last 2 weeks and still evident in the last 24 hours.",
        points([0, "No"], [4, "Yes"]),
      ),
    ],
    highest: 12,
    acknowledgement: "4AT version 1.2, © MacLullich, Ryan, Cash 2011–2014, the4at.com. Free to use, also within electronic records.",
  },
};
