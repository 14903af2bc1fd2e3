"use client";

import { BrokenProblem } from "#components/page/problem.tsx";

/** Shown when moving between pages fails in the browser; a page that fails on its first load is answered by the server itself. */
export default function Problem({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main id="main" className="page">
      <link rel="icon" type="image/svg+xml" href="/icon.svg" />
      <BrokenProblem reference={error.digest ?? null} retry={<button type="button" className="nhsuk-button" onClick={reset}>Try again</button>} />
    </main>
  );
}
