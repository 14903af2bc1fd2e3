import type { FormValues } from "#components/form/form-state.ts";
import { InlineAlert } from "./inline-alert.tsx";

/** `born-day` and `needs[]` as words, for want of the label that the form would give. */
const worded = (name: string): string => name.replace(/\[\]$/, "").replace(/([a-z])([A-Z])/g, "$1 $2").replaceAll("-", " ").toLowerCase();

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What somebody had typed into this page's form when their session ended, or when a rule said no and took the form away: nothing of it is lost. */
export function UnsentText({ values, savedAt }: { values: FormValues; savedAt: string }) {
  const typed = Object.entries(values).filter(([name, value]) => !/(?:^|[a-z])(?:id|version)$/i.test(name) && [value].flat().some((each) => each.trim() !== "" && !id.test(each)));
  if (typed.length === 0) return null;
  return (
    <InlineAlert kind="warning" title="Not sent: what you typed here">
      <p>Typed at {savedAt}. Nothing of it is stored. Copy what you need.</p>
      <dl className="unsent-text">
        {typed.map(([name, value]) => <div key={name}><dt>{worded(name)}</dt><dd>{[value].flat().join(", ")}</dd></div>)}
      </dl>
    </InlineAlert>
  );
}
