import { SummaryList, type SummaryRow } from "#components/page/summary-list.tsx";
import { ClinicalDateTime } from "#components/record/clinical-date.tsx";
import { clockStartLabels, consultedBeforehandLabels, detentionEndingLabels, isTimed, safePlaceLabels, type SafePlace } from "#domain/detention-powers.ts";
import { lengthWords, powerWordsOf } from "#domain/detention-words.ts";
import type { LegalDetention } from "#domain/legal-detention.ts";

/** What was recorded about it, with who wrote it and when. */
export function DetentionFacts({ detention }: { detention: LegalDetention }) {
  const { recordedAt, recordedByName, note } = detention;
  return (
    <SummaryList rows={[
      { label: "Legal status", value: powerWordsOf(detention) },
      ...(isTimed(detention.power) ? timedRows(detention) : [{ label: "Since", value: <ClinicalDateTime at={detention.startedAt} /> }]),
      { label: "Note", value: note && <span className="as-typed">{note}</span>, empty: "None" },
      { label: "Written at", value: <><ClinicalDateTime at={recordedAt} />, {recordedByName}</> },
    ]} />
  );
}

function timedRows({ power, clockStart, startedAt, place, placeName, consulted, consultedWords, policeAuthorisedBy }: LegalDetention): SummaryRow[] {
  return [
    { label: "What started the clock", value: clockStart && clockStartLabels[clockStart] },
    { label: "Clock started", value: <ClinicalDateTime at={startedAt} /> },
    { label: "Place", value: placeWords(place, placeName) },
    ...(place === "police-station" ? [{ label: "Authorised by", value: policeAuthorisedBy }] : []),
    ...(power === "s136" ? [{ label: "Asked before it was used", value: [consulted && consultedBeforehandLabels[consulted], consultedWords].filter(Boolean).join(": ") }] : []),
  ];
}

const placeWords = (place: SafePlace | null, name: string | null): string => [place && safePlaceLabels[place], name].filter(Boolean).join(": ");

/** The one extension. */
export function ExtensionFacts({ extension }: { extension: NonNullable<LegalDetention["extension"]> }) {
  const { minutes, grantedAt, doctor, condition, place, approvedBy, recordedAt, recordedByName } = extension;
  return (
    <SummaryList rows={[
      { label: "Extended by", value: lengthWords(minutes) },
      { label: "Granted", value: <><ClinicalDateTime at={grantedAt} />, {doctor}</> },
      { label: "What about the person’s condition", value: <span className="as-typed">{condition}</span> },
      { label: "Place", value: placeWords(place, null) },
      ...(approvedBy ? [{ label: "Approved by", value: approvedBy }] : []),
      { label: "Written at", value: <><ClinicalDateTime at={recordedAt} />, {recordedByName}</> },
    ]} />
  );
}

/** How it ended. */
export function EndingFacts({ ending: { at, how, words, recordedAt, recordedByName } }: { ending: NonNullable<LegalDetention["ending"]> }) {
  return (
    <SummaryList rows={[
      { label: "Ended", value: <ClinicalDateTime at={at} /> },
      { label: "How", value: detentionEndingLabels[how] },
      { label: "In words", value: words && <span className="as-typed">{words}</span>, empty: "None" },
      { label: "Written at", value: <><ClinicalDateTime at={recordedAt} />, {recordedByName}</> },
    ]} />
  );
}
