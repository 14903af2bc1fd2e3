/** Home, money, work, caring and relationships: what keeps a crisis going as often as anything in the mind. Domestic abuse is asked alone. */
import { line, radios, text, threeState, ticks } from "./assessment-question.ts";
import type { Question } from "./assessment-question.ts";

const askAlone = "Ask it when they are alone with you, or leave it for a safer moment. Write nothing about it on paper that somebody else may read.";

export const socialQuestions: readonly Question[] = [
  radios("housing", "Where do they live?", {
    own: "Own or rented home", family: "With family or friends", temporary: "Temporary home, hostel or refuge", supported: "Supported housing or care home", rough: "Sleeping rough", "not-known": "Not known",
  }, { group: "Home and money", notes: { rough: { words: "Sleeping rough: refer to the borough’s housing team, with their agreement (duty to refer, Homelessness Reduction Act 2017)." } } }),
  threeState("housing-safe", "Can they stay there tonight, and is it safe?"),
  text("housing-words", "What matters about the home", { rows: 2, carries: true, hint: "Notice to leave, repairs, neighbours, hoarding, keys, pets" }),
  ticks("money", "Money", {
    enough: "Manages", debt: "Debt", benefits: "Benefits stopped, late or cut", "no-food": "Cannot buy food or heat", gambling: "Gambling", controlled: "Somebody else controls it", "not-known": "Not known",
  }),
  line("money-words", "What matters about money"),
  radios("immigration", "May they use public funds?", {
    yes: "Yes, or no question about it", "no-recourse": "No recourse to public funds", "seeking-asylum": "Seeking asylum", "not-known": "Not asked or not known",
  }, { hint: "Ask only where it matters for help. Emergency care does not depend on it.", notes: { "no-recourse": { words: "The borough may still have to help: Care Act needs, children in the household. Say it in the referral." } } }),
  text("work", "Work, study and how they spend the day", { rows: 2, carries: true, group: "Daily life" }),
  text("caring", "Whom they care for, and who cares for them", { rows: 2, carries: true, hint: "A carer has a right to an assessment of their own (Care Act 2014)" }),
  text("relationships", "Relationships", { rows: 2, carries: true, hint: "Partner, family, friends; losses, quarrels, who helps" }),
  text("culture", "Faith, culture and language", { rows: 2, carries: true, hint: "What we should respect, and what gives strength" }),
  radios("abuse-alone", "Were they alone with you when you asked about abuse?", { yes: "Yes", no: "No, so it was not asked" }, { group: "Abuse at home", hint: askAlone }),
  threeState("abuse", "Does somebody at home, or close to them, frighten, hurt or control them?", {
    when: { question: "abuse-alone", is: "yes" }, notes: { yes: { words: "Ask what is safe to do next. Write what was done under safeguarding.", section: "safeguarding" } },
  }),
  text("abuse-words", "What they say, who it is, and whether it is safe to talk or write to them", { rows: 3, when: { question: "abuse", is: "yes" }, ownWords: true }),
];
