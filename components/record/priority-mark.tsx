/** Ambulance categories, and the clinical call-back that stands beside them. */
export type Priority = "C1" | "C2" | "C3" | "C4" | "C5" | "call-back";

type Look = { text: string; said: string; path: string };

/** Each has its own shape, so that colour is never the only sign. */
const looks: Record<Priority, Look> = {
  C1: { text: "C1", said: "Category 1", path: "M8 .5 15.5 8 8 15.5.5 8Z" },
  C2: { text: "C2", said: "Category 2", path: "M8 1.5 15.5 14.5H.5Z" },
  C3: { text: "C3", said: "Category 3", path: "M2 2h12v12H2Z" },
  C4: { text: "C4", said: "Category 4", path: "M8 1.5a6.5 6.5 0 1 0 .01 0Z" },
  C5: { text: "C5", said: "Category 5", path: "M4.2 1.5h7.6L15.5 8l-3.7 6.5H4.2L.5 8Z" },
  "call-back": { text: "Call back", said: "Call back", path: "M8 2a6 6 0 1 0 .01 0Z" },
};

/** A call's priority: shape, text and colour together. */
export function PriorityMark({ priority }: { priority: Priority }) {
  const { text, said, path } = looks[priority];
  return (
    <span className={`priority priority--${priority.toLowerCase()}`}>
      <svg className="priority__shape" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d={path} /></svg>
      {text === said ? text : <><span aria-hidden="true">{text}</span><span className="nhsuk-u-visually-hidden">{said}</span></>}
    </span>
  );
}
