export type AlertChip = {
  kind: "allergy" | "adjustment" | "communication" | "safeguarding" | "location" | "legal" | "advance-decision" | "people" | "restricted" | "emergency-access";
  /** In full words: "Interpreter: Polish", "Reasonable adjustments (2)". Never a level of suicide risk. */
  text: string;
  /** The part of the record that says more: an id on its first page. */
  part?: "alerts" | "needs" | "people" | "restriction";
};

/** Allergy titles are one of exactly these four (ISB 1505 PAB-0064). */
export type AllergyState = "known" | "none-known" | "not-recorded" | "unavailable";

const allergyTitles: Record<AllergyState, string> = {
  known: "Known allergies",
  "none-known": "No known allergies",
  "not-recorded": "Allergies not recorded",
  unavailable: "Allergies unavailable",
};

export const allergyTitle = (state: AllergyState): string => allergyTitles[state];

const marks: Record<AlertChip["kind"], string> = {
  allergy: "M8 1 15 14H1Z M8 6v4 M8 12v.6",
  adjustment: "M8 2.2a5.8 5.8 0 1 0 .01 0Z M8 5.5a2.5 2.5 0 1 0 .01 0Z",
  communication: "M2 3h12v8H7l-3 3v-3H2Z",
  safeguarding: "M8 1.5 14 4v4c0 3.5-2.5 5.6-6 6.6C4.5 13.6 2 11.5 2 8V4Z",
  location: "M8 14.5C5 10.8 3.5 8.4 3.5 6.3a4.5 4.5 0 0 1 9 0c0 2.1-1.5 4.5-4.5 8.2Z",
  legal: "M8 2v12 M4.5 14h7 M3 4.5h10 M3 4.5 1 9h4Z M13 4.5 11 9h4Z",
  "advance-decision": "M3.5 1.5h6l3 3v10h-9Z M5.5 8h5 M5.5 11h5",
  people: "M8 2a3 3 0 1 0 .01 0Z M2.5 14.5c.4-4 2.9-5.5 5.5-5.5s5.1 1.5 5.5 5.5 M2 2l12 12",
  restricted: "M3.5 7h9v7h-9Z M5.5 7V5a2.5 2.5 0 0 1 5 0v2",
  "emergency-access": "M8 1.5v13 M1.5 8h13",
};

const shown = 6;

type Props = { allergies?: { state: AllergyState; text?: string | null }; chips: readonly AlertChip[]; /** The first page of the record, where each entry stands in full. */ recordHref?: string | undefined };

/** What a crew or call taker must know before speaking or going in: an icon, words, and a way to the entry. Normal states stay grey. */
export function AlertStrip({ allergies, chips, recordHref }: Props) {
  const all = allergies ? [allergyChip(allergies), ...chips] : chips;
  const hidden = all.length - shown;
  if (all.length === 0) return null;
  const hrefOf = (part: string | undefined) => (recordHref && part ? `${recordHref}#${part}` : undefined);
  return (
    <section className="alert-strip" aria-label="Alerts">
      <ul>
        {all.slice(0, shown).map((chip) => (
          <li key={chip.text} className={chip.kind === "allergy" && allergies?.state === "known" ? "alert-chip alert-chip--strong" : "alert-chip"}>
            {(chip.kind !== "allergy" || allergies?.state === "known") && <ChipMark kind={chip.kind} />}
            <Linked href={hrefOf(chip.part)}>{chip.text}</Linked>
          </li>
        ))}
        {hidden > 0 && <li className="alert-chip"><Linked href={hrefOf("alerts")}>{`+${hidden} more`}</Linked></li>}
      </ul>
    </section>
  );
}

function allergyChip({ state, text }: { state: AllergyState; text?: string | null }): AlertChip {
  return { kind: "allergy", text: text ? `${allergyTitle(state)}: ${text}` : allergyTitle(state), part: "alerts" };
}

const Linked = ({ href, children }: { href: string | undefined; children: string }) => (href ? <a href={href}>{children}</a> : <>{children}</>);

function ChipMark({ kind }: { kind: AlertChip["kind"] }) {
  return <svg className="alert-chip__mark" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d={marks[kind]} /></svg>;
}
