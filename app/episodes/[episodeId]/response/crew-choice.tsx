"use client";

import { FieldsetGroup } from "#components/form/markup/field-parts.tsx";
import { useField } from "#components/form/record-form-context.ts";
import { DataTable } from "#components/page/data-table.tsx";
import { Tag, type TagKind } from "#components/page/tag.tsx";

/** One car as it is offered: everything in words, so that no clock and no rule runs in the browser. */
export type OfferedCrew = {
  id: string;
  callSign: string;
  kind: string;
  aboard: string;
  sector: string;
  isOwnSector: boolean;
  state: string;
  stateKind: TagKind;
  /** What the crew is doing, or whom it waits for. */
  detail: string | null;
};

/** The crews on duty in one table; each row is one answer. A crew that cannot be sent is shown all the same, with the reason. */
export function CrewChoice({ crews }: { crews: readonly OfferedCrew[] }) {
  const { value, error } = useField("crewId");
  return (
    <FieldsetGroup question={{ name: "crewId", label: "Which crew?", size: "m", error }}>
      <DataTable
        caption="Crews on duty" captionHidden comfortable rows={crews} rowKey={({ id }) => id}
        columns={[
          { header: "Call sign", rowHeader: true, nowrap: true, cell: (crew) => <CrewRadio crew={crew} isFirst={crew === crews[0]} checked={crew.id === value} /> },
          { header: "State", cell: ({ state, stateKind, detail }) => <><Tag kind={stateKind}>{state}</Tag>{detail && ` ${detail}`}</> },
          { header: "Kind", cell: ({ kind }) => kind },
          { header: "Who", cell: ({ aboard }) => aboard, empty: "Nobody aboard" },
          { header: "Sector", cell: ({ sector, isOwnSector }) => (isOwnSector ? <><b>{sector}</b> (the call’s own)</> : sector) },
        ]}
      />
    </FieldsetGroup>
  );
}

function CrewRadio({ crew, isFirst, checked }: { crew: OfferedCrew; isFirst: boolean; checked: boolean }) {
  // The first one carries the question's own id: that is where its error link leads.
  const id = isFirst ? "crewId" : `crewId-${crew.id}`;
  return (
    <div className="nhsuk-radios nhsuk-radios--small">
      <div className="nhsuk-radios__item">
        <input className="nhsuk-radios__input" id={id} name="crewId" type="radio" value={crew.id} defaultChecked={checked} autoComplete="off" />
        <label className="nhsuk-label nhsuk-radios__label" htmlFor={id}>{crew.callSign}</label>
      </div>
    </div>
  );
}
