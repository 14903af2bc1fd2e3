import { DataTable, type Column } from "#components/page/data-table.tsx";
import { paths } from "../../paths.ts";
import { HelpPage } from "../help-page.tsx";

type Key = { keys: string; does: string };

const keys: Key[] = [
  { keys: "Tab, Shift + Tab", does: "To the next, or the last, link, button or box. The first stop on every page is “Skip to main content”." },
  { keys: "Enter", does: "Follows a link, presses a button, or sends the form from a box of one line." },
  { keys: "Space", does: "Presses a button, ticks a box, opens “details”." },
  { keys: "Arrow keys", does: "Choose among radio buttons. In a wide table that has the focus, they scroll it." },
  { keys: "Escape", does: "Closes a dialog. In “You are about to be signed out” it means: stay." },
  { keys: "Ctrl + F", does: "Finds a word on the page. Lists are whole pages of text, so that this works in them." },
  { keys: "Ctrl + S", does: "In a form that keeps a draft: keeps it now, instead of a second later. Elsewhere it is the browser’s." },
  { keys: "Ctrl + P", does: "Prints. Every page prints without its menus." },
];

const columns: Column<Key>[] = [
  { header: "Keys", cell: (row) => <b>{row.keys}</b>, rowHeader: true, nowrap: true },
  { header: "What they do", cell: (row) => row.does },
];

export default function KeyboardHelp() {
  return (
    <HelpPage title="Working with the keyboard" back={{ href: paths.help(), label: "Help" }}>
      <p>Everything in Lantern works without a mouse. Apart from Ctrl + S in forms there are no keys of its own to learn, so none gets in the way of a screen reader or of dictation.</p>
      <DataTable caption="Keys" captionHidden comfortable columns={columns} rows={keys} rowKey={(row) => row.keys} />
    </HelpPage>
  );
}
