import { Details } from "#components/page/details.tsx";
import { clinicalTime } from "#components/text/clinical-date.ts";
import type { DemoPerson } from "#db/queries/accounts.ts";
import { dutyKindLabels, roleLabels } from "#domain/actor.ts";
import { firstDemoPeople } from "#server/sign-in/demo-people.ts";

type Props = { people: readonly DemoPerson[]; csrfToken: string; then: string | undefined };

/** Whom to be in a demonstration: one button each, no password. The server refuses them anywhere else. */
export function DemoPeople({ people, csrfToken, then }: Props) {
  const first = firstDemoPeople.flatMap((email) => people.filter((person) => person.email === email));
  const others = people.filter((person) => !first.includes(person));
  if (people.length === 0) return null;
  return (
    <section aria-labelledby="demonstration">
      <h2 id="demonstration">Demonstration: choose whom to be</h2>
      <p>Everybody here is invented. You sign in as them without a password.</p>
      <People people={first} {...{ csrfToken, then }} />
      {others.length > 0 && (
        <Details summary={`Everybody else on the staff (${others.length})`}><People people={others} {...{ csrfToken, then }} /></Details>
      )}
    </section>
  );
}

function People({ people, csrfToken, then }: Props) {
  return (
    <ul className="demo-people">
      {people.map((person) => (
        <li key={person.id}>
          <form method="post" action="/api/auth/callback/credentials">
            <input type="hidden" name="csrfToken" value={csrfToken} />
            <input type="hidden" name="demoPerson" value={person.id} />
            {then && <input type="hidden" name="callbackUrl" value={then} />}
            <button type="submit" className="demo-people__person">
              <b>{person.name}</b>
              <span>{roleLabels[person.role]}</span>
              <span className="demo-people__duty">{dutyWords(person)}</span>
            </button>
          </form>
        </li>
      ))}
    </ul>
  );
}

function dutyWords({ role, duty }: DemoPerson): string {
  if (role === "administrator") return "Keeps accounts and the directory";
  return duty ? `On duty: ${duty.callSign}, ${dutyKindLabels[duty.kind].toLowerCase()}, until ${clinicalTime(duty.until)}` : "Off duty";
}
