import * as z from "zod";
import { consentBases, referralReasons } from "#domain/referral-codes.ts";
import { referralChannels } from "#domain/referral.ts";
import { urgencies } from "#domain/urgency.ts";

/** Longest text of one heading, in characters. */
const longest = 20_000;
const text = z.string().max(longest, "Shorten this to 20,000 characters. Nothing is cut.").default("");
const written = (message: string) => z.string(message).max(longest, "Shorten this to 20,000 characters. Nothing is cut.").regex(/\S/, message);

/** A referral as it is typed: why, how soon, on what basis it is shared, and what the service reads. */
export const referralSchema = z.object({
  episodeId: z.uuid(),
  serviceId: z.uuid(),
  /** The facts that stood on the page when it was opened: what is shared is what was seen. */
  shownFacts: z.string().max(20_000).default(""),
  reasonCode: z.enum(referralReasons, "Choose the reason for the referral."),
  words: written("Write what you ask the service to do."),
  urgency: z.enum(urgencies, "Choose how soon the person must be seen."),
  situation: written("Write what is happening now."),
  background: text,
  assessment: written("Write what you think is going on."),
  recommendation: text,
  consentBasis: z.enum(consentBases, "Say on what basis this is shared before you send it."),
  consentWords: z.string().max(2000, "Shorten this to 2,000 characters. Nothing is cut.").default(""),
  channel: z.enum(referralChannels, "Choose how it reaches the service."),
  yearOfBirth: z.string().max(20).default(""),
  familyStart: z.string().max(20).default(""),
});
