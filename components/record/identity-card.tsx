import type { ReactNode } from "react";
import { ageText } from "#components/text/age.ts";
import { addressInline, type AddressParts } from "#components/text/address-text.ts";
import { personNameText } from "#components/text/person-name-text.ts";
import { ClinicalDate } from "./clinical-date.tsx";
import { NhsNumber } from "./nhs-number.tsx";

/** The identifiers a search can match. */
export type Matched = "name" | "born" | "nhs-number" | "address";

export type IdentityCardProps = {
  person: {
    familyName: string | null;
    givenName: string | null;
    title?: string | null;
    bornOn: string | null;
    diedOn: string | null;
    gender: string;
    nhsNumber: string | null;
    nhsNumberVerified: boolean;
    /** Line one and postcode; null when hidden or not known. */
    address: AddressParts | null;
    restricted: boolean;
    lastContactOn: string | null;
  };
  today: Date | string;
  matched: readonly Matched[];
  /** What does not match, in words: "year of birth". */
  differs?: string | null;
  /** Two people in this list are easily mistaken for each other. */
  nameAlert?: boolean;
  /** The link or button that goes on with this person; it names them. */
  action: ReactNode;
};

/** One possible match: four identifiers and the last contact, what matched in bold. It never opens a record by itself. */
export function IdentityCard({ person, today, matched, differs, nameAlert, action }: IdentityCardProps) {
  const bold = (part: Matched, content: ReactNode) => matched.includes(part) ? <strong className="matched">{content}</strong> : <span>{content}</span>;
  const { bornOn, diedOn, address, restricted } = person;
  return (
    <article className="identity-card">
      <div className="identity-card__who">
        <h2 className="identity-card__name">{bold("name", personNameText(person))}{nameAlert && <span className="name-alert">Name alert</span>}</h2>
        <dl className="identity-card__facts">
          <Fact label="Born">{bold("born", bornOn ? <><ClinicalDate at={bornOn} /> {!diedOn && `(${ageText(bornOn, today)})`}</> : "Not known")}</Fact>
          {diedOn && <Fact label="Died"><ClinicalDate at={diedOn} /></Fact>}
          <Fact label="Gender">{person.gender}</Fact>
          <Fact label="NHS No.">{bold("nhs-number", <NhsNumber number={person.nhsNumber} verified={person.nhsNumberVerified} />)}</Fact>
          <Fact label="Address">{restricted ? "Restricted record: not shown" : bold("address", address ? addressInline(address) : "Not known")}</Fact>
          <Fact label="Last contact">{person.lastContactOn ? <ClinicalDate at={person.lastContactOn} /> : "None here"}</Fact>
        </dl>
        {differs && <p className="identity-card__differs">Differs: {differs}</p>}
      </div>
      <div className="identity-card__action">{action}</div>
    </article>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return <div className="fact"><dt className="fact__label">{label}</dt> <dd className="fact__value">{children}</dd></div>;
}
