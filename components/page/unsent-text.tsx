import type { FormValues } from "#components/form/form-state.ts";
import { InlineAlert } from "./inline-alert.tsx";

/** `born-day` and `needs[]` as words, for want of the label that the form would give. */
const worded = (name: string): string => name.replace(/\[\]$/, "").replace(/([a-z])([A-Z])/g, "$1 $2").replaceAll("-", " ").toLowerCase();

/** What somebody had typed into this page's form when their session ended: nothing of it is lost, and nothing of it is stored. */
export function UnsentText({ values, savedAt }: { values: FormValues; savedAt: string }) {
  const typed = Object.entries(values).filter(([name, value]) => !/(?:^|[a-z])(?:id|version)$/i.test(name) && [value].flat().join("").trim() !== "");
  if (typed.length === 0) return null;
  return (
    <InlineAlert kind="warning" title="Not sent: your text from before you were signed out">
      <p>Typed at {savedAt}. Copy what you need into the form below and send it.</p>
      <dl className="unsent-text">
        {typed.map(([name, value]) => <div key={name}><dt>{worded(name)}</dt><dd>{[value].flat().join(", ")}</dd></div>)}
      </dl>
    </InlineAlert>
  );
}
