import * as z from "zod";
import { rejectionReasons } from "#domain/referral-codes.ts";
import { heardKinds } from "#domain/referral.ts";
import { versionBox } from "#app/version-box.ts";
import { asked } from "./event-words.ts";

const short = z.string().max(200, "Shorten this to 200 characters.").default("");
const typedTime = z.string().max(100).default("");

/** News of a referral, as it is typed. Which boxes are needed depends on the kind of news. */
export const heardSchema = z
  .object({
    referralId: z.uuid(),
    kind: z.enum(heardKinds),
    version: versionBox(),
    toldBy: short,
    seenBy: short,
    declineCode: z.union([z.enum(rejectionReasons), z.literal("")]).default(""),
    words: z.string().max(20_000, "Shorten this to 20,000 characters. Nothing is cut.").default(""),
    "booked-date": typedTime,
    "booked-time": typedTime,
    "happened-date": typedTime,
    "happened-time": typedTime,
    /** Other live referrals of the same crisis that this acceptance makes needless. */
    "withdraw[]": z.array(z.uuid()).default([]),
  })
  .superRefine((typed, context) => {
    const needed = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    const { toldBy, words } = asked[typed.kind];
    if (typed.kind === "declined" && typed.declineCode === "") needed("declineCode", "Choose why the service declined.");
    if (typed.kind === "seen" && typed.seenBy.trim() === "") needed("seenBy", "Write who saw the person: a name or a role.");
    if (toldBy && typed.toldBy.trim() === "") needed("toldBy", "Write who told you: a name or a role.");
    if (words !== null && typed.words.trim() === "") needed("words", words);
  });
