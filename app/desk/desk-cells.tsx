import { paths } from "#app/paths.ts";
import { Born } from "#components/record/born.tsx";
import { ListedPerson, NameAlert } from "#components/record/listed-person.tsx";
import { PersonName } from "#components/record/person-name.tsx";
import { spokenNameText } from "#components/text/person-name-text.ts";
import { boroughByCode } from "#domain/borough.ts";
import { callHeadline, type CallFacts } from "#domain/call.ts";
import { restrictedRecordWords } from "#domain/person.ts";
import { outwardCode } from "#domain/postcode.ts";
import type { DeskLine, Who } from "./desk-line.ts";

/** Who it is, with what tells them apart; the name leads to the call. */
export function PatientCell({ who, nameAlert, href, reference, now }: { who: Who; nameAlert: boolean; href: string; reference: string; now: Date }) {
  if (who.kind === "hidden") return <span className="listed-person">{restrictedRecordWords}<span className="second-line">Not shown to you</span></span>;
  const call = <span className="nhsuk-u-visually-hidden">Open call {reference}: </span>;
  if (who.kind === "not-identified") return <span className="listed-person"><a href={href}>{call}Not identified</a><span className="second-line">{reference}</span></span>;
  if (who.kind === "stated") {
    const { patient } = who;
    return (
      <span className="listed-person">
        <a href={href}>{call}<PersonName {...patient} /></a>{nameAlert && <NameAlert />}
        <span className="second-line">Stated, not identified{patient.bornOn && <>. Born <Born on={patient.bornOn} today={now} /></>}</span>
      </span>
    );
  }
  return <ListedPerson identity={who.identity} nameAlert={nameAlert} href={href} before={call} now={now} />;
}

/** Borough and district: enough to choose a crew; the address is on the call. */
export function WhereCell({ facts }: { facts: CallFacts | null }) {
  const borough = facts?.boroughCode ? boroughByCode(facts.boroughCode)?.name : null;
  const district = facts?.placePostcode ? outwardCode(facts.placePostcode) : null;
  if (!borough && !district) return <span className="no-data">Not known</span>;
  return <>{borough ?? "Borough not known"}{district && <span className="second-line">{district}</span>}</>;
}

export function ReasonCell({ facts }: { facts: CallFacts | null }) {
  if (facts === null) return <span className="no-data">Not shown</span>;
  const headline = callHeadline(facts);
  return <span className="desk-reason">{facts.callersWords.trim() === "" ? headline : <q>{headline}</q>}</span>;
}

export function NeedsCell({ needs }: { needs: readonly string[] }) {
  if (needs.length === 0) return <span className="no-data">None stated</span>;
  return <ul className="desk-needs">{needs.map((need) => <li key={need}>{need}</li>)}</ul>;
}

/** Who has it, and the crews on the job. */
export function WithCell({ line: { takenAt, ownerId, ownerName, crews }, actorId }: { line: DeskLine; actorId: string }) {
  return <>{takenAt === null ? "Nobody yet" : ownerId === actorId ? "You" : ownerName}{crews.length > 0 && <span className="second-line">{crews.join(", ")}</span>}</>;
}

/** The one thing to do with a line: take it (the button sends the table's form), open it, or ask for the way in. */
export function ActionCell({ line, mayTake, reference }: { line: DeskLine; mayTake: boolean; reference: string }) {
  if (line.hiddenPersonId !== null) return <a href={paths.emergencyAccess(line.hiddenPersonId)}>Use emergency access<span className="nhsuk-u-visually-hidden"> for call {reference}</span></a>;
  if (line.who.kind === "hidden") return <span className="no-data">Not shown</span>;
  const which = line.who.kind === "known" ? `${reference}, ${spokenNameText(line.who.identity)}` : reference;
  if (line.takenAt !== null || !mayTake) return <a href={paths.episode(line.episodeId)}>Open<span className="nhsuk-u-visually-hidden"> call {which}</span></a>;
  return <button type="submit" name="take" value={line.episodeId} className="nhsuk-button nhsuk-button--small nhsuk-button--secondary">Take<span className="nhsuk-u-visually-hidden"> call {which}</span></button>;
}
