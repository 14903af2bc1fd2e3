import * as z from "zod";

/** What a form carries where NEWS2 may ask for a physical-health review: the words, and which set its page had shown. */
export const reviewShape = {
  "physical-review": z.string().max(2000, "Shorten this to 2,000 characters. Nothing is cut.").default(""),
  "review-of": z.string().max(40).default(""),
};
