import type { ReactNode } from "react";
import { Shell as Frame, type ShellProps, type SignedIn } from "#components/page/shell.tsx";
import { OtherRecord } from "#components/page/other-record.tsx";
import { PrintIdentity } from "#components/page/print-identity.tsx";
import { AboutPerson } from "#components/form/about-person.tsx";
import { nobodyKnown } from "#components/form/about-field.ts";
import { UnsentText } from "#components/page/unsent-text.tsx";
import { TimeOutDialog } from "#components/page/time-out-dialog.tsx";
import { clinicalDateTime, clinicalTime } from "#components/text/clinical-date.ts";
import { identityLine } from "#components/text/identity-line.ts";
import { tabNameText } from "#components/text/person-name-text.ts";
import { dutyKindLabels, isClinician, roleLabels, type Actor } from "#domain/actor.ts";
import type { PageContext } from "#server/open-record.ts";
import { navigationFor } from "./navigation.ts";
import { notices } from "./notices.ts";
import { paths } from "./paths.ts";

type Props = Omit<ShellProps, "signedIn" | "person" | "demo" | "notice" | "children"> &
  PageContext["shell"] & {
    person?: ShellProps["person"];
    notice?: ReactNode;
    /** What is printed here is the person's to take home: it names them only where they want it. */
    forThePerson?: boolean;
    children: ReactNode;
  };

/** The frame of every signed-in page: who is signed in and on which duty, where they can go, what has just been done, and whom a printed sheet is about. */
export function Shell({ actor, now, path, nonce, demo, idleSeconds, unsent, tabToken, person = null, notice, forThePerson = false, children, ...page }: Props) {
  const signedIn = {
    name: actor.name,
    roleLabel: roleLabels[actor.role].toLowerCase(),
    duty: dutyOf(actor),
    nav: navigationFor(actor, path),
    signOut: (
      <form method="post" action="/sign-out">
        <button type="submit" className="link-button">Sign out</button>
      </form>
    ),
  };
  return (
    <AboutPerson about={aboutOf(person)} openedBy={actor.id}>
      <Frame
        {...page} tab={page.tab ?? tabOf(person)} signedIn={signedIn} person={person && withWayIn(person)} demo={demo} notice={notice ?? noticeFor(path)}
        underBanner={person && <OtherRecord token={tabToken(recordOf(person))} />}
        inMargins={person && !forThePerson && <PrintIdentity identity={identityLine(person.patient)} printed={`Printed ${clinicalDateTime(person.now)} by ${actor.name}`} nonce={nonce} />}
      >
        {person === null && <p className="print-only">Printed {clinicalDateTime(now)} by {actor.name}</p>}
        {unsent && <UnsentText values={unsent.values} savedAt={clinicalDateTime(unsent.savedAt)} />}
        {children}
      </Frame>
      <TimeOutDialog idleMinutes={idleSeconds / 60} actorId={actor.id} />
    </AboutPerson>
  );
}

function dutyOf({ duty, role }: Actor): SignedIn["duty"] {
  return isClinician(role) ? { words: duty ? dutyWords(duty) : "Off duty", href: paths.duty() } : null;
}

function dutyWords({ kind, isDeskLead, callSign, until }: NonNullable<Actor["duty"]>): string {
  const what = kind === "desk" && isDeskLead ? "Control room desk, lead" : dutyKindLabels[kind];
  return `${callSign}, ${what.toLowerCase()}, until ${clinicalTime(until)}`;
}

type Person = NonNullable<ShellProps["person"]>;

/** Whom every form on this page says that it is about. */
function aboutOf(person: Person | null): string | null {
  if (person === null) return null;
  return person.patient.kind === "known" ? person.patient.personId : nobodyKnown;
}

/** Initials and last digits, or the call: they tell the tabs of a browser apart. */
function tabOf(person: Person | null): string | undefined {
  if (person === null) return undefined;
  return person.patient.kind === "known" ? tabNameText(person.patient, person.patient.nhsNumber) : person.patient.callReference;
}

const recordOf = ({ patient }: Person): string => (patient.kind === "known" ? patient.personId : patient.callReference);

/** Alerts in the banner lead to their entries on the first page of the record. */
function withWayIn(person: Person): Person {
  return person.patient.kind === "known" ? { ...person, recordHref: paths.person(person.patient.personId) } : person;
}

function noticeFor(path: string): ReactNode {
  const done = new URLSearchParams(path.split("?")[1] ?? "").get("done");
  const words = done !== null && Object.hasOwn(notices, done) ? notices[done] : undefined;
  return words ? <p>{words}</p> : undefined;
}
