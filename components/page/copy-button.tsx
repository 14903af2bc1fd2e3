/**
 * Copies a value as other systems want it: an NHS number without its spaces. It is markup and nothing else, so that what stands around it can
 * be written once; `Copying` hears the press and says beside it what came of it. Without JavaScript it is not offered.
 */
export function CopyButton({ value, what }: { value: string; /** What is copied, "NHS number". */ what: string }) {
  return (
    <span className="copy needs-script">
      <button type="button" className="copy__button" data-copy={value}>Copy<span className="nhsuk-u-visually-hidden"> {what}</span></button>
      <span role="status" className="copy__said" />
    </span>
  );
}
