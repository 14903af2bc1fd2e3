/** What the server says to a form that is still on the screen, where it has no other answer for it. */
export type SaidToForm = { title: string; paragraphs: string[] };

const mark = "Lantern says:";

/** As it travels: the framework gives a form's script the text of an answer that is not its own, and nothing else. */
export const toForm = ({ title, paragraphs }: SaidToForm): string => [mark, title, ...paragraphs].join("\n");

/** What the server said, or null where the text is somebody else's. */
export function saidToForm(text: string): SaidToForm | null {
  const [first, title, ...paragraphs] = text.split("\n");
  return first === mark && title !== undefined ? { title, paragraphs } : null;
}
