import { TabIcon } from "#components/page/tab-icon.tsx";
import { NoAccessProblem } from "#components/page/problem.tsx";
import { requestHeaders } from "#server/session.ts";
import { paths } from "./paths.ts";

/** A person in the index whose record this clinician may not open: how to get in. Two screens, this one and the reasons. */
export default async function Forbidden() {
  const { path } = await requestHeaders();
  const personId = /^\/people\/([0-9a-f-]{36})(?:[/?]|$)/.exec(path)?.[1];
  return (
    <main id="main" className="page">
      <TabIcon />
      <NoAccessProblem
        askFrom={<>Ask whoever owns the call, or the lead on the <a href={paths.desk()}>desk</a>, to hand it over to you or to send you.</>}
        emergencyHref={personId ? paths.emergencyAccess(personId) : null}
      />
      <p><a href={paths.people()}>Find another person</a></p>
    </main>
  );
}
