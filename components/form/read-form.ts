import type { FormValues } from "./form-state.ts";

/**
 * Reads a posted form the same way in the browser and on the server. Repeated names become lists, and a name ending in `[]` is always a
 * list; line ends become LF, because a browser posts CRLF and measures LF. Files and the framework's own `$ACTION` fields are left out.
 */
export function readForm(form: FormData): FormValues {
  const values: FormValues = {};
  for (const [name, entry] of form) {
    if (name.startsWith("$ACTION") || typeof entry !== "string") continue;
    const text = entry.replaceAll("\r\n", "\n");
    const held = Object.hasOwn(values, name) ? values[name] : undefined;
    if (held === undefined) put(values, name, name.endsWith("[]") ? [text] : text);
    else put(values, name, Array.isArray(held) ? [...held, text] : [held, text]);
  }
  return values;
}

/** A field may be called `__proto__` by someone who means harm; as an own property it is only a name. */
function put(values: FormValues, name: string, value: string | string[]): void {
  Object.defineProperty(values, name, { value, writable: true, enumerable: true, configurable: true });
}
