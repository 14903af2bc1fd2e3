import type { FormValues } from "#components/form/form-state.ts";
import { typedFields } from "#components/text/typed-fields.ts";
import { InlineAlert } from "./inline-alert.tsx";
import { UnsentWords } from "./unsent-words.tsx";

/** What somebody had typed into this page's form when their session ended: nothing of it is lost, and nothing of it is stored. `savedAt` with its day. */
export function UnsentText({ values, savedAt }: { values: FormValues; savedAt: string }) {
  const typed = typedFields(values);
  if (typed.length === 0) return null;
  return (
    <InlineAlert kind="warning" title="Not sent: what you typed here">
      <p>Typed {savedAt}. It is in no record. Copy what you need into the form.</p>
      <UnsentWords typed={typed.map(({ name, label }) => ({ name, label, values: [values[name] ?? []].flat() }))} />
    </InlineAlert>
  );
}
