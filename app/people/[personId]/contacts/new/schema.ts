import * as z from "zod";
import { contactKinds, contactRoles, sharings } from "#domain/contact-person.ts";
import { readSaid, saidBoxes, sourceBox, wordsOrNull } from "../../../typed-day.ts";

const boxes = z.object({
  personId: z.uuid(),
  kind: z.enum(contactKinds, "Choose whether they are family, friend, neighbour or carer, or a professional."),
  name: z.string().trim().min(1, "Enter their name, or what is known of it.").max(100, "Shorten this to 100 characters."),
  relationship: z.string().trim().min(1, "Write who they are to the person, for instance “sister” or “care coordinator”.").max(100, "Shorten this to 100 characters."),
  organisation: wordsOrNull(200),
  phone: wordsOrNull(40).refine((phone) => phone === null || /\d{3}/.test(phone), "Enter a telephone number, like 07700 900457."),
  "roles[]": z.array(z.enum(contactRoles)).default([]),
  sharing: z.enum(sharings, "Choose what they may be told. If nobody has asked, choose “Not asked or not known”."),
  sharingWords: wordsOrNull(500),
  source: sourceBox(),
  ...saidBoxes,
});

/** Somebody around the person, and what they may be told. */
export const contactSchema = boxes.transform(({ "roles[]": roles, "said-day": day, "said-month": month, "said-year": year, ...contact }, context) => ({
  ...contact,
  roles,
  statedOn: readSaid({ "said-day": day, "said-month": month, "said-year": year }, (field, message) => context.addIssue({ code: "custom", path: [field], message })),
}));
