import { TabIcon } from "#components/page/tab-icon.tsx";
import { NotFoundProblem } from "#components/page/problem.tsx";
import { paths } from "./paths.ts";

/** Not there, or not to be seen by this person: the same page for both. */
export default function NotFound() {
  return (
    <main id="main" className="page">
      <TabIcon />
      <NotFoundProblem deskHref={paths.home()} />
    </main>
  );
}
