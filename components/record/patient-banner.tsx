import type { ReactNode } from "react";
import { ageText } from "#components/text/age.ts";
import type { AddressParts } from "#components/text/address-text.ts";
import { phoneText } from "#components/text/phone-text.ts";
import { Address } from "./address.tsx";
import { AlertStrip, allergyTitle, type AlertChip, type AllergyState } from "./alert-strip.tsx";
import { Born } from "./born.tsx";
import { ClinicalDate } from "./clinical-date.tsx";
import { NhsNumber } from "./nhs-number.tsx";
import { PersonName } from "./person-name.tsx";
import { Phone } from "./phone.tsx";

export type KnownPerson = {
  kind: "known";
  personId: string;
  familyName: string | null;
  givenName: string | null;
  title: string | null;
  preferredName: string | null;
  pronouns: string | null;
  /** ISO day; null when not known, then `approximateAge` such as `40y`. */
  bornOn: string | null;
  approximateAge: string | null;
  diedOn: string | null;
  /** In full, "Male", "Not known"; never abbreviated. */
  gender: string;
  nhsNumber: string | null;
  nhsNumberVerified: boolean;
  /** Restricted record: address and numbers are not shown to this reader. */
  restricted: boolean;
  address: AddressParts | null;
  phones: readonly { kind: string; number: string; caution: string | null; neverRing?: boolean }[];
  email: string | null;
  /** What whoever speaks to them does differently: interpreter, communication needs, adjustments, one on a line. */
  needs: readonly string[];
  /** Null for roles that see no clinical record (PAB-0008). */
  allergies: { state: AllergyState; text: string | null } | null;
  alerts: readonly AlertChip[];
};

export type UnknownCaller = { kind: "unknown"; callReference: string; callerNumber: string | null; alerts: readonly AlertChip[] };

export type PatientBannerProps = { patient: KnownPerson | UnknownCaller; now: Date; /** The first page of the record: alerts lead to their entries there. */ recordHref?: string };

/** Who this page is about: on every page of one patient, on top, in the order of ISB 1505 (name, born, gender, NHS number). */
export function PatientBanner({ patient, now, recordHref }: PatientBannerProps) {
  if (patient.kind === "unknown") return <UnknownBanner caller={patient} />;
  const number = <NhsNumber number={patient.nhsNumber} verified={patient.nhsNumberVerified} copy />;
  return (
    <>
      <section className={patient.diedOn ? "patient-banner patient-banner--died" : "patient-banner"} aria-label="Patient">
        <div className="patient-banner__zone-1">
          <div className="patient-banner__who">
            <p className="patient-banner__name">
              <PersonName {...patient} />
              <Fact as="span" className="patient-banner__number-in-short" label="NHS No.">{number}</Fact>
            </p>
            <Called {...patient} />
          </div>
          <dl className="patient-banner__facts">
            <Fact label="Born"><Born on={patient.bornOn} today={now} diedOn={patient.diedOn} approximateAge={patient.approximateAge} /></Fact>
            {patient.diedOn && <Died {...patient} diedOn={patient.diedOn} />}
            <Fact label="Gender">{patient.gender}</Fact>
            <Fact className="patient-banner__fact-number" label="NHS No.">{number}</Fact>
          </dl>
        </div>
        <details className="patient-banner__zone-2">
          <summary>Address, contact, alerts</summary>
          <ZoneTwo person={patient} />
        </details>
      </section>
      <AlertStrip allergies={patient.allergies ?? undefined} chips={patient.alerts} recordHref={recordHref} />
    </>
  );
}

/** What they are called stands below the name (PAB-0054), with the pronouns that go with it. */
function Called({ preferredName, pronouns }: Pick<KnownPerson, "preferredName" | "pronouns">) {
  if (!preferredName && !pronouns) return null;
  return (
    <p className="patient-banner__called">
      {preferredName && <Fact as="span" label="Preferred name">{preferredName}</Fact>} {pronouns && <Fact as="span" label="Pronouns">{pronouns}</Fact>}
    </p>
  );
}

function Died({ bornOn, diedOn }: { bornOn: string | null; diedOn: string }) {
  return (
    <>
      <Fact label="Died"><ClinicalDate at={diedOn} /></Fact>
      <Fact label="Age at Death">{(bornOn && ageText(bornOn, diedOn)) ?? "Not known"}</Fact>
    </>
  );
}

function UnknownBanner({ caller: { callReference, callerNumber, alerts } }: { caller: UnknownCaller }) {
  return (
    <>
      <section className="patient-banner patient-banner--unknown" aria-label="Patient">
        <div className="patient-banner__zone-1">
          <p className="patient-banner__name">Unknown patient</p>
          <dl className="patient-banner__facts">
            <Fact label="Call"><span className="nowrap">{callReference}</span></Fact>
            <Fact label="Caller’s number">{callerNumber ? <Phone number={callerNumber} /> : "Not known"}</Fact>
          </dl>
        </div>
      </section>
      <AlertStrip chips={alerts} />
    </>
  );
}

function ZoneTwo({ person: { restricted, address, phones, email, allergies, alerts, needs, diedOn } }: { person: KnownPerson }) {
  const hidden = "Restricted record: not shown";
  return (
    <div className="patient-banner__sections">
      <Section title="Address">{restricted ? hidden : address ? <Address {...address} /> : "Not recorded"}</Section>
      <Section title="Phone and email">
        {restricted ? hidden : phones.length + (email ? 1 : 0) === 0 ? "Not recorded" : (
          <dl className="patient-banner__contacts">
            {phones.map(({ kind, ...phone }) => <Fact key={kind + phoneText(phone.number)} label={kind}><Phone {...phone} neverRing={phone.neverRing || diedOn !== null} /></Fact>)}
            {email && <Fact label="Email"><a href={`mailto:${email}`}>{email}</a></Fact>}
          </dl>
        )}
      </Section>
      <Section title="Communication and adjustments">{needs.length === 0 ? "None recorded" : <ul>{needs.map((need) => <li key={need}>{need}</li>)}</ul>}</Section>
      <Section title="Alerts">{alerts.length === 0 ? "None recorded" : <ul>{alerts.map(({ text }) => <li key={text}>{text}</li>)}</ul>}</Section>
      {allergies && <Section title={allergyTitle(allergies.state)}>{allergies.text ?? "No more is recorded"}</Section>}
      <Section title="What the labels mean">Born: date of birth and age today. Gender: for identifying and addressing the person, not for clinical judgement. NHS No.: NHS number.</Section>
    </div>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return <div className="patient-banner__section"><p className="patient-banner__section-title">{title}</p><div>{children}</div></div>;
}

type FactProps = { as?: "div" | "span"; className?: string; label: string; children: ReactNode };

/** A label without a colon, lighter than its value (ISB 1505 PAB-0042 to 0046). */
function Fact({ as = "div", className, label, children }: FactProps) {
  const [Label, Value] = as === "div" ? (["dt", "dd"] as const) : (["span", "span"] as const);
  const Whole = as;
  return (
    <Whole className={className ? `fact ${className}` : "fact"}>
      <Label className="fact__label">{label}</Label> <Value className="fact__value">{children}</Value>
    </Whole>
  );
}
