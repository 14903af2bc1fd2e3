/** Mood and anxiety, word for word as published (Kroenke, Spitzer, Williams 2001; Spitzer and others 2006): scores hold for these words only. */
import { bands, numbered, scale } from "./questionnaire-item.ts";
import type { Questionnaire } from "./questionnaire-item.ts";

/** "Not at all", never "Not at all sure": the latter is a published error. */
const lastTwoWeeks = scale("Not at all", "Several days", "More than half the days", "Nearly every day");

export const phq9: Questionnaire = {
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
      part: "unscored",
    },
  ],
  highest: 27,
  bands: bands(
    [20, "severe", "Severe"], [15, "moderately-severe", "Moderately severe"], [10, "moderate", "Moderate"], [5, "mild", "Mild"], [0, "none-minimal", "None or minimal"],
  ),
  acknowledgement:
    "Developed by Drs Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational grant from Pfizer Inc. No permission required to reproduce, translate, display or distribute.",
};

export const gad7: Questionnaire = {
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
  bands: bands([15, "severe", "Severe"], [10, "moderate", "Moderate"], [5, "mild", "Mild"], [0, "minimal", "Minimal"]),
  acknowledgement:
    "Developed by Drs Robert L. Spitzer, Kurt Kroenke, Janet B.W. Williams and Bernd Löwe, with an educational grant from Pfizer Inc. No permission required to reproduce, translate, display or distribute.",
};
