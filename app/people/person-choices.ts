import { currentGenderDefinitions, currentGenderLabels, currentGenders, sexAtBirthLabels, sexesAtBirth } from "#domain/gender.ts";
import { languageLabels, languages } from "#domain/language.ts";
import type { Choices } from "./person-fields.tsx";

/** The lists of the person forms. Handed to the form by its page, so that the browser gets the words and not the rules. */
export const personChoices: Choices = {
  genders: currentGenders.map((value) => ({ value, label: currentGenderLabels[value], hint: value === "male" || value === "female" ? undefined : currentGenderDefinitions[value] })),
  sexes: sexesAtBirth.map((value) => ({ value, label: sexAtBirthLabels[value] })),
  languages: languages.map((value) => ({ value, label: languageLabels[value] })),
};
