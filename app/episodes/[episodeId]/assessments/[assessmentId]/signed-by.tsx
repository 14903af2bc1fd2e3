import type { ReactNode } from "react";
import { paths } from "#app/paths.ts";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { Inset } from "#components/page/inset.tsx";
import { SummaryCard } from "#components/page/summary-card.tsx";
import { SummaryList } from "#components/page/summary-list.tsx";
import { Tag } from "#components/page/tag.tsx";
import { ClinicalDateTime } from "#components/record/clinical-date.tsx";
import { laterSignatureLabels, lacksCountersign, returnedVersion, signingState, signingStateLabels, standingVersion } from "#domain/signing.ts";
import type { Return, SignedVersion, Signer, Signing } from "#domain/signing.ts";

type Props = { signing: Signing; episodeId: string; assessmentId: string };

/** Who signed, as what and when; whose signature is missing; and the versions that were returned. */
export function SignedBy({ signing, episodeId, assessmentId }: Props) {
  const standing = standingVersion(signing);
  const earlier = signing.versions.filter(({ returned }) => returned !== null);
  if (standing === null && earlier.length === 0) return null;
  const state = signingState(signing);
  return (
    <SummaryCard title="Signatures">
      <SummaryList rows={[
        { label: "State", value: <Tag kind={state === "final" ? "plain" : state === "returned" ? "attention" : "waiting"}>{signingStateLabels[state]}</Tag> },
        ...(standing === null ? [] : [...signatureRows(standing), ...missingRows(standing, signing)]),
        ...earlier.map((version) => ({ label: `Version ${version.version}`, value: <EarlierVersion version={version} href={paths.assessmentVersion(episodeId, assessmentId, version.version)} /> })),
      ]} />
    </SummaryCard>
  );
}

type Row = { label: string; value: ReactNode };

/** The signatures of one version, the first one first. */
export function signatureRows({ by, at, needsCountersign, signatures }: SignedVersion): Row[] {
  return [
    { label: "Signed by", value: <Signed by={by} at={at} note={needsCountersign ? "as a learner" : undefined} /> },
    ...signatures.map((signature) => ({ label: laterSignatureLabels[signature.as], value: <Signed by={signature.by} at={signature.at} /> })),
  ];
}

function missingRows(standing: SignedVersion, { awaited }: Signing): Row[] {
  const coAuthors = awaited.flatMap(({ kind, who }) => (kind === "co-author" && who !== null ? [who.name] : []));
  return [
    ...(lacksCountersign(standing) ? [{ label: "To be countersigned", value: "By a qualified colleague of the crew, or a consultant nurse" }] : []),
    ...(coAuthors.length > 0 ? [{ label: "To be co-signed", value: `By ${coAuthors.join(", ")}` }] : []),
  ];
}

function Signed({ by, at, note }: { by: Signer; at: Date; note?: string | undefined }) {
  return <>{by.name}{note && `, ${note}`}, <ClinicalDateTime at={at} /></>;
}

function EarlierVersion({ version: { by, at, returned }, href }: { version: SignedVersion; href: string }) {
  return (
    <>
      Signed by {by.name}, <ClinicalDateTime at={at} />
      {returned && <><br />Returned by {returned.by.name}, <ClinicalDateTime at={returned.at} />. <a href={href}>Read it as it was signed</a></>}
    </>
  );
}

/** Says first what is to be revised, in the words of whoever returned it. */
export function ReturnedNotice({ signing, episodeId, assessmentId }: Props) {
  const back = returnedVersion(signing);
  if (back === null) return null;
  return (
    <InlineAlert kind="warning" title="Returned for revision">
      <ReturnWords returned={back.returned} />
      <p>What {back.by.name} signed is kept: <a href={paths.assessmentVersion(episodeId, assessmentId, back.version)}>version {back.version}</a>. Revise the sections, then check and sign again.</p>
    </InlineAlert>
  );
}

export function ReturnWords({ returned: { words, by, at } }: { returned: Return }) {
  return <Inset source={<>{by.name}, <ClinicalDateTime at={at} /></>}>{words}</Inset>;
}
