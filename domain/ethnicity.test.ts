import { expect, test } from "vitest";
import { ethnicCategories, ethnicCategoryLabels, ethnicCategoryOf, ethnicities, ethnicityFacts, ethnicityLabel } from "./ethnicity.ts";

test.each([
  ["white-british", "A", "White – British"],
  ["white-roma", "C", "White – Any other White background"],
  ["white-gypsy-or-irish-traveller", "C", "White – Any other White background"],
  ["asian-indian", "H", "Asian or Asian British – Indian"],
  ["asian-chinese", "R", "Other ethnic groups – Chinese"],
  ["black-other", "P", "Black or Black British – Any other Black background"],
  ["other-arab", "S", "Other ethnic groups – Any other ethnic group"],
  ["declined", "Z", "Not stated"],
  ["not-known", "99", "Not known"],
] as const)("%s is counted as %s", (ethnicity, category, label) => {
  expect(ethnicCategoryOf(ethnicity)).toBe(category);
  expect(ethnicCategoryLabels[category]).toBe(label);
});

test("declining to say is not the same as never having been asked", () => {
  expect(ethnicCategoryOf("declined")).not.toBe(ethnicCategoryOf("not-known"));
});

test("every national code can be reached, and none of the letters that the list leaves out", () => {
  expect(new Set(ethnicities.map(ethnicCategoryOf))).toEqual(new Set(ethnicCategories));
  for (const unused of ["I", "O", "Q"]) expect(ethnicCategories).not.toContain(unused);
});

test("nineteen descriptions in five groups, in the published order", () => {
  const groups = ethnicities.map((ethnicity) => ethnicityFacts[ethnicity].group).filter((group) => group !== null);
  expect(groups).toHaveLength(19);
  expect([...new Set(groups)]).toEqual([
    "White", "Mixed or multiple ethnic groups", "Asian or Asian British", "Black, Black British, Caribbean or African", "Other ethnic group",
  ]);
  expect(ethnicityLabel("asian-chinese")).toBe("Asian or Asian British: Chinese");
  expect(ethnicityLabel("declined")).toBe("Prefers not to say");
});
