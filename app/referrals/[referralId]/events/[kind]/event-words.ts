import type { HeardKind } from "#domain/referral.ts";

type KindWords = { link: string; title: string; submit: string };

/** How each piece of news is named: as a link, as a page, and on its button. */
export const kindTitles: Record<HeardKind, KindWords> = {
  received: { link: "They have received it", title: "They have received the referral", submit: "Record that they received it" },
  accepted: { link: "They have accepted", title: "They have accepted the referral", submit: "Record that they accepted" },
  booked: { link: "They have booked or moved an appointment", title: "They have booked an appointment", submit: "Record the appointment" },
  attempted: { link: "They tried, and did not see the person", title: "They tried, and did not see the person", submit: "Record the attempt" },
  seen: { link: "The person was seen", title: "The person was seen", submit: "Record that the person was seen" },
  declined: { link: "They have declined", title: "They have declined the referral", submit: "Record that they declined" },
  redirected: { link: "They point to another service", title: "They point to another service", submit: "Record where they point" },
  withdrawn: { link: "Withdraw the referral", title: "Withdraw the referral", submit: "Withdraw the referral" },
  "closed-by-senior": { link: "Close without the person being seen", title: "Close without the person being seen", submit: "Close the referral" },
};

/** What each piece of news asks for. Words that are asked for are needed; elsewhere they are welcome. */
export type Asked = { toldBy: boolean; words: string | null; wordsLabel: string; wordsHint?: string; happened: string | null };

export const asked: Record<HeardKind, Asked> = {
  received: { toldBy: true, words: null, wordsLabel: "Anything they said", happened: "When did they say so?" },
  accepted: { toldBy: true, words: null, wordsLabel: "What they will do, and when", happened: "When did they say so?" },
  booked: { toldBy: true, words: null, wordsLabel: "Where, with whom, and who told the person", happened: "When did they say so?" },
  attempted: { toldBy: true, words: "Write what happened, and what they do next.", wordsLabel: "What happened, and what do they do next?", happened: "When did they try?" },
  seen: { toldBy: true, words: null, wordsLabel: "What came of it", happened: "When was the person seen?" },
  declined: { toldBy: true, words: "Write what they said.", wordsLabel: "What did they say?", wordsHint: "And what they advise instead.", happened: "When did they say so?" },
  redirected: { toldBy: true, words: "Write where they point, and why.", wordsLabel: "Where do they point, and why?", happened: "When did they say so?" },
  withdrawn: { toldBy: false, words: "Write why it is withdrawn, and whom at the service you told.", wordsLabel: "Why is it withdrawn?", wordsHint: "And whom at the service you told.", happened: null },
  "closed-by-senior": { toldBy: false, words: "Write why it can be closed, and who looks after the person now.", wordsLabel: "Why can it be closed?", wordsHint: "And who looks after the person now.", happened: null },
};
