import type { LifelinesProps } from "#components/chart/lifelines.tsx";
import { longDate } from "#components/text/clinical-date.ts";
import type { PersonRecord, RecordContact } from "#db/queries/person-record.ts";

const contactWords: Record<RecordContact["what"], string> = {
  call: "Call received",
  "on-scene": "Crew with them",
  assessment: "Assessment",
  spoke: "Spoke with them for a follow-up",
};

/** The last 24 months as lines, from the same rows as the cards above. */
export function lifelinesOf({ contacts, episodes, referrals, plans }: PersonRecord, now: Date): LifelinesProps {
  const from = new Date(now);
  from.setUTCMonth(from.getUTCMonth() - 24);
  const newest = contacts[0];
  return {
    title: "Last 24 months",
    message: newest === undefined ? "No contact in the last 24 months." : `${contacts.length === 1 ? "1 contact" : `${contacts.length} contacts`} in 24 months, the last on ${longDate(newest.at)}.`,
    from,
    to: now,
    rows: [
      { name: "Contacts", marks: contacts.map(({ at, what }) => ({ label: contactWords[what], from: at })) },
      { name: "Calls", marks: episodes.map(({ number, openedAt, closure }) => ({ label: `Call ${number}`, from: openedAt, to: closure?.at ?? null })) },
      { name: "Referrals", marks: referrals.map(({ service, createdAt, isOpen, since }) => ({ label: service, from: createdAt, to: isOpen ? null : since })) },
      { name: "Plans", marks: plans.map(({ kind, agreedAt }) => ({ label: kind === "care" ? "Care plan agreed" : "Safety plan agreed", from: agreedAt })) },
    ],
  };
}
