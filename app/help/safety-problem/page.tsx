import { paths } from "../../paths.ts";
import { HelpPage } from "../help-page.tsx";

export default function SafetyProblem() {
  return (
    <HelpPage title="Report a safety problem" back={{ href: paths.help(), label: "Help" }}>
      <p>Something in Lantern has harmed somebody, or could: a record of the wrong person, words that are gone, a wrong time, a person nobody owns, a page that is not there when it is needed.</p>
      <ol>
        <li><b>Make the person safe first.</b> Use the telephone, paper and your own judgement. What you write on paper is entered later with both times.</li>
        <li><b>Tell the desk’s lead or a consultant nurse now</b>, by telephone. They can look at any open crisis at once.</li>
        <li>
          <b>Report it through your service’s incident reporting system</b> before the end of your shift, for the attention of the clinical safety officer. Give the time, the page, the
          number of the crisis (E26-000123), the reference if the page showed one, and what you expected. Leave out the person’s name.
        </li>
      </ol>
      <p>Do not try the same thing again to see whether it happens twice on a real person’s record. Lantern keeps who did what and when; nothing you do can remove it.</p>
      <p>Lantern sends no report by itself: an ambulance service decides how its incidents are reported.</p>
    </HelpPage>
  );
}
