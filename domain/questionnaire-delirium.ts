/** Delirium, word for word as published: 4AT version 1.2 (the4at.com). */
import { bands, scale, scored, scoring } from "./questionnaire-item.ts";
import type { Questionnaire } from "./questionnaire-item.ts";

export const fourAt: Questionnaire = {
  key: "4at",
  version: "4at/1.2",
  name: "4AT",
  about: "Delirium",
  stem: "",
  items: [
    scored(
      "alertness",
      "Alertness. This includes patients who may be markedly drowsy (eg. difficult to rouse and/or obviously sleepy during assessment) or agitated/hyperactive. Observe the patient. If asleep, attempt to wake with speech or gentle touch on shoulder. Ask the patient to state their name and address to assist rating.",
      [
        { value: "normal", label: "Normal (fully alert, but not agitated, throughout assessment)", points: 0 },
        { value: "sleepy", label: "Mild sleepiness for <10 seconds after waking, then normal", points: 0 },
        { value: "abnormal", label: "Clearly abnormal", points: 4 },
      ],
    ),
    scored(
      "amt4",
      "AMT4. Age, date of birth, place (name of the hospital or building), current year.",
      scale("No mistakes", "1 mistake", "2 or more mistakes/untestable"),
    ),
    scored(
      "attention",
      "Attention. Ask the patient: “Please tell me the months of the year in backwards order, starting at December.” To assist initial understanding one prompt of “what is the month before December?” is permitted.",
      scale(
        "Achieves 7 months or more correctly",
        "Starts but scores <7 months / refuses to start",
        "Untestable (cannot start because unwell, drowsy, inattentive)",
      ),
    ),
    scored(
      "change",
      "Acute change or fluctuating course. Evidence of significant change or fluctuation in: alertness, cognition, other mental function (eg. paranoia, hallucinations) arising over the last 2 weeks and still evident in last 24hrs.",
      scoring([0, "No"], [4, "Yes"]),
    ),
  ],
  highest: 12,
  bands: bands(
    [4, "possible-delirium", "Possible delirium, with or without cognitive impairment"],
    [1, "possible-cognitive-impairment", "Possible cognitive impairment"],
    [0, "unlikely", "Delirium or severe cognitive impairment unlikely, but still possible if what is known about acute change is incomplete"],
  ),
  acknowledgement: "4AT version 1.2, © MacLullich, Ryan, Cash 2011–2014, the4at.com. Free to use, also within electronic records.",
};
