"use client";

import { TextArea } from "#components/form/fields.tsx";

/** What the review found, or why somebody goes on without one. Where it is written already, more may be added. */
export function ReviewField({ isWritten }: { isWritten: boolean }) {
  return (
    <TextArea
      name="physical-review" label="Physical health: what the review found, or why you go on without one" rows={3} limit={2000} optional={isWritten}
      hint="For example who advised it, what explains the score, and what the person was told to watch for"
    />
  );
}
