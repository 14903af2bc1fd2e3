import * as z from "zod";
import { foldEmail, isEmail, longestStaffName } from "#domain/account.ts";
import { roles } from "#domain/actor.ts";

const optionalText = (longest: number, tooLong: string) =>
  z.string().trim().max(longest, tooLong).transform((text) => (text === "" ? null : text));

/** What is asked about somebody who signs in. */
export const accountSchema = z.object({
  "learner[]": z.array(z.string()).default([]),
  name: z.string("Enter the person’s name").trim().min(1, "Enter the person’s name").max(longestStaffName, `The name must be ${longestStaffName} characters or fewer`),
  email: z.string("Enter an e-mail address").transform(foldEmail).refine(isEmail, "Enter an e-mail address, such as r.osei@trust.example"),
  role: z.enum(roles, "Choose what the person is"),
  registration: optionalText(30, "The registration number must be 30 characters or fewer"),
  phone: optionalText(30, "The telephone number must be 30 characters or fewer"),
});

/** Whether the box "Learner" was ticked. */
export const isTicked = (account: { "learner[]": readonly string[] }): boolean => account["learner[]"].includes("yes");
