import { cssString } from "#components/page/css-string.ts";
import { PageRule } from "#components/page/page-rule.tsx";
import { longDate } from "#components/text/clinical-date.ts";
import { phoneText } from "#components/text/phone-text.ts";
import type { LocalCrisisLine } from "#db/queries/plans.ts";
import { crisisLines, emergencyLine } from "#domain/crisis-lines.ts";
import { planForms } from "#domain/plan-form.ts";
import type { PlanHeading } from "#domain/plan-heading.ts";
import { linesToTakeHome } from "#domain/plan.ts";
import type { LineAuthor, PlanKind, PlanLine, PlanVersion } from "#domain/plan.ts";
import type { AskedPrint } from "./asked.ts";
import { NeedsOnLeaflet } from "./needs-on-leaflet.tsx";

type Props = {
  kind: PlanKind;
  version: PlanVersion;
  /** Null while nobody knows who they are. */
  calledName: string | null;
  /** Without a name and with a title that gives nothing away. */
  plain: boolean;
  size: AskedPrint["size"];
  localLines: readonly LocalCrisisLine[];
  nonce: string;
};

const sizes = { "14": "leaflet", "18": "leaflet leaflet--large", "24": "leaflet leaflet--larger" } as const;

/** A sheet that gets lost from the others still says whom to call. */
const onEverySheet = `@page leaflet{@bottom-center{content:${cssString(`In danger: ${emergencyLine.number}. Crisis: ${crisisLines[0]?.number ?? ""}, option 2.`)}}}`;

/** For the person: their name, their words, long dates, no abbreviations, and whom to ring. What they did not agree to is not on it. */
export function Leaflet({ kind, version, calledName, plain, size, localLines, nonce }: Props) {
  const { title, headings } = planForms[kind];
  const lines = linesToTakeHome(version.lines);
  const isDraft = version.agreed === null || version.agreed.agreement === "not-able-today";
  return (
    <article className={sizes[size]}>
      <PageRule rule={onEverySheet} nonce={nonce} />
      {isDraft && <p className="watermark" aria-hidden="true">DRAFT</p>}
      <h2 className="leaflet__title">{plain ? "My notes" : title}</h2>
      <p>
        {calledName && !plain && <><strong>{calledName}</strong><br /></>}
        {isDraft && "Draft, not agreed yet. "}
        Made on {longDate(version.agreed?.at ?? version.writtenAt)}{!plain && ` together with ${(version.agreed?.by ?? version.writtenBy).name}`}.
      </p>
      <p className="leaflet__urgent"><strong>{emergencyLine.what}</strong></p>
      {headings.map((heading) => <Section key={heading.id} heading={heading} lines={lines.filter((line) => line.heading === heading.id)} numbered={kind === "safety"} />)}
      <WhoToRing localLines={localLines} />
      <Foot version={version} plain={plain} />
    </article>
  );
}

function Section({ heading: { title, kind }, lines, numbered }: { heading: PlanHeading; lines: readonly PlanLine[]; numbered: boolean }) {
  return (
    <section className={numbered ? "leaflet__section leaflet__numbered" : "leaflet__section"}>
      <h3>{title}</h3>
      {lines.length === 0 ? <p>(we did not fill this in today)</p> : kind === "needs" ? <NeedsOnLeaflet lines={lines} /> : <Words lines={lines} />}
    </section>
  );
}

/** The person's words in a block of their own; what others added stands below, with who said it. */
function Words({ lines }: { lines: readonly PlanLine[] }) {
  const of = (author: LineAuthor) => lines.filter(({ whose }) => whose === author);
  const own = of("person");
  return (
    <>
      {own.length > 0 && <blockquote className="leaflet__own-words">{own.map((line) => <OwnLine key={`${line.from.field} ${line.from.at}`} line={line} />)}</blockquote>}
      <Added by="Added by the team" lines={of("clinician")} />
      <Added by="Added by somebody close to me" lines={of("carer")} />
    </>
  );
}

function OwnLine({ line: { words, phone } }: { line: PlanLine }) {
  return <p>{words}{phone && <>: <span className="leaflet__number">{phoneText(phone)}</span></>}</p>;
}

function Added({ by, lines }: { by: string; lines: readonly PlanLine[] }) {
  if (lines.length === 0) return null;
  return <><p className="leaflet__added">{by}</p><ul>{lines.map(({ words, from: { at } }) => <li key={at}>{words}</li>)}</ul></>;
}

function WhoToRing({ localLines }: { localLines: readonly LocalCrisisLine[] }) {
  const local = localLines.filter(({ checkedLately }) => checkedLately);
  return (
    <section className="leaflet__section">
      <h3>Who to call, day and night</h3>
      <ul>
        <li><strong>{emergencyLine.what}</strong></li>
        {crisisLines.map(({ name, what }) => <li key={name}><strong>{name}</strong>: {what}</li>)}
        {local.map(({ name, phone, verifiedOn }) => (
          <li key={name}><strong>{name}</strong>: call <span className="leaflet__number">{phoneText(phone)}</span>{verifiedOn && ` (checked on ${longDate(verifiedOn)})`}.</li>
        ))}
      </ul>
      <p>National numbers checked on {longDate(emergencyLine.checkedOn)}.</p>
    </section>
  );
}

/** When it is looked at again, and who can read it. */
function Foot({ version: { reviewOn, agreed }, plain }: { version: PlanVersion; plain: boolean }) {
  const others = (agreed?.copies ?? []).filter(({ toWhom }) => toWhom !== "The person").map(({ toWhom }) => toWhom);
  return (
    <section className="leaflet__section">
      {reviewOn && <p>We look at this plan again on {longDate(reviewOn)}.</p>}
      {!plain && <p>The ambulance service keeps a copy, and crews who come to help can read it.{others.length > 0 && ` These people have one too: ${others.join(", ")}.`}</p>}
    </section>
  );
}
