import type { ReactNode } from "react";
import { Shell as Frame, type ShellProps } from "#components/page/shell.tsx";
import { UnsentText } from "#components/page/unsent-text.tsx";
import { TimeOutDialog } from "#components/page/time-out-dialog.tsx";
import { clinicalTime } from "#components/text/clinical-date.ts";
import type { Banner } from "#db/queries/banner.ts";
import { dutyKindLabels, isClinician, roleLabels, type Actor } from "#domain/actor.ts";
import type { PageContext } from "#server/open-record.ts";
import { navigationFor } from "./navigation.ts";
import { notices } from "./notices.ts";
import { paths } from "./paths.ts";

type Props = Omit<ShellProps, "signedIn" | "person" | "demo" | "notice" | "children"> &
  PageContext["shell"] & { person?: Banner | null; notice?: ReactNode; children: ReactNode };

/** The frame of every signed-in page: who is signed in and on which duty, where they can go, what has just been done. */
export function Shell({ actor, path, nonce: _nonce, demo, idleSeconds, unsent, person = null, notice, children, ...page }: Props) {
  const signedIn = {
    name: actor.name,
    roleLabel: roleLabels[actor.role].toLowerCase(),
    duty: dutyWords(actor),
    nav: navigationFor(actor, path),
    signOut: (
      <form method="post" action="/sign-out">
        <button type="submit" className="link-button">Sign out</button>
      </form>
    ),
  };
  return (
    <>
      <Frame {...page} signedIn={signedIn} person={person && withWayToAllergies(person)} demo={demo} notice={notice ?? noticeFor(path)}>
        {unsent && <UnsentText values={unsent.values} savedAt={clinicalTime(unsent.savedAt)} />}
        {children}
      </Frame>
      <TimeOutDialog idleMinutes={idleSeconds / 60} />
    </>
  );
}

function withWayToAllergies(banner: Banner): ShellProps["person"] {
  const { patient } = banner;
  return patient.kind === "known" ? { ...banner, allergiesHref: `${paths.person(patient.personId)}#allergies` } : banner;
}

function dutyWords({ duty, role }: Actor): string | null {
  if (!duty) return isClinician(role) ? null : "";
  const what = duty.kind === "desk" && duty.isDeskLead ? "Control room desk, lead" : dutyKindLabels[duty.kind];
  return `${duty.callSign}, ${what.toLowerCase()}, until ${clinicalTime(duty.until)}`;
}

function noticeFor(path: string): ReactNode {
  const done = new URLSearchParams(path.split("?")[1] ?? "").get("done");
  const words = done !== null && Object.hasOwn(notices, done) ? notices[done] : undefined;
  return words ? <p>{words}</p> : undefined;
}
