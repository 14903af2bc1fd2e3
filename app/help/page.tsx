import { env } from "#server/env.ts";
import { paths } from "../paths.ts";
import { HelpPage } from "./help-page.tsx";

export default function Help() {
  return (
    <HelpPage title="Help">
      <h2>If somebody is in danger now</h2>
      <p>Act first and write it down afterwards. Lantern never stands between you and an emergency: a clinician on duty reaches any record with a reason, in two screens.</p>
      <h2>Opening a record</h2>
      <p>You see the records of people you help: whose call you took, to whom your crew was sent, whose crisis you own, or who was handed over to you. The desk sees every open call.</p>
      <p>Everything else answers “Page not found”. If you need such a record and safety cannot wait, find the person under People and choose emergency access. It opens one record for 12 hours, and a consultant nurse reviews the reason.</p>
      <p>Every look is written down with your name. The person may ask who has looked.</p>
      <h2>Your text is kept</h2>
      <p>Forms for writing keep a draft on the server while you type: the page says “Draft saved” with the time. It survives signing out, a lost connection and a full stop of the browser, and nobody else sees it.</p>
      <p>If a colleague saves the same thing first, you see their text beside yours and decide. Nothing is overwritten unseen. Pressing a button twice stores once.</p>
      <h2>Signing in</h2>
      <p>
        You need your e-mail address, your password and the code that your authenticator shows. You are signed out after {env().SESSION_IDLE_MINUTES} minutes without
        a key or a click, and after 12 hours in any case.
      </p>
      <p>Forgotten password, or a new phone: an administrator resets your sign-in and gives you a link. After five wrong tries you wait a minute, then longer; colleagues at other computers are not held up.</p>
      <h2>More</h2>
      <ul>
        <li><a href={paths.keyboardHelp()}>Working with the keyboard</a></li>
        <li><a href={paths.safetyProblem()}>Report a safety problem</a></li>
        <li><a href={paths.accessibility()}>Accessibility</a></li>
      </ul>
    </HelpPage>
  );
}
