import { paths } from "../../paths.ts";
import { HelpPage } from "../help-page.tsx";

export default function Accessibility() {
  return (
    <HelpPage title="Accessibility" back={{ href: paths.help(), label: "Help" }}>
      <p>Lantern aims at level AA of the Web Content Accessibility Guidelines 2.2. You should be able to:</p>
      <ul>
        <li>make the text four times as large without anything being cut off; wide tables scroll in a region of their own</li>
        <li>use everything with the keyboard alone, with a screen reader, and with dictation</li>
        <li>read every state in words: colour never stands alone</li>
        <li>paste your password and your code, and have a password manager fill them in</li>
        <li>work without JavaScript; you then lose the saving of drafts while you type, and the warning before you are signed out</li>
      </ul>
      <p>Every page is checked with axe in a real browser when Lantern is built. That finds some problems and not others; a statement after an audit with people who use assistive technology is for the service that runs Lantern.</p>
      <p>If something stands in your way, tell the desk’s lead at once, and report it as in <a href={paths.safetyProblem()}>Report a safety problem</a>.</p>
    </HelpPage>
  );
}
