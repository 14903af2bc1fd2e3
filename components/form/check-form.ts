import type { FormValues } from "./form-state.ts";

type Complaint = { path: readonly PropertyKey[]; message: string };

/** What a zod schema (classic or mini) offers, spelt out so that a page without a schema carries none of zod. */
export type FormSchema<Value = unknown> = {
  safeParse(
    values: unknown,
    wording: { error: (complaint: { input?: unknown }) => string },
  ): { success: true; data: Value } | { success: false; error: { issues: readonly Complaint[] } };
};

export type CheckedForm<Value> = { ok: true; value: Value } | { ok: false; errors: Record<string, string> };

/** Said where a schema gives no sentence of its own, so that no library's wording reaches a reader. */
const unworded = ({ input }: { input?: unknown }): string =>
  input === undefined || input === "" ? "Answer this question" : "Check this answer";

/**
 * Checks what was typed against a schema: the parsed value, or one sentence for each field (the first that the schema gives). A complaint
 * about the form as a whole has the key "".
 */
export function checkForm<Value>(schema: FormSchema<Value>, values: FormValues): CheckedForm<Value> {
  const parsed = schema.safeParse(values, { error: unworded });
  if (parsed.success) return { ok: true, value: parsed.data };
  const errors: Record<string, string> = {};
  for (const { path, message } of parsed.error.issues) errors[String(path[0] ?? "")] ??= message;
  return { ok: false, errors };
}
