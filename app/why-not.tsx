import { InlineAlert } from "#components/page/inline-alert.tsx";
import { refusalWords, type Refusal } from "#domain/refusals.ts";
import { paths } from "./paths.ts";

type Props = { title: string; refusal: Refusal; /** The crisis of the page: what can be done about it first. */ episodeId: string; kind?: "information" | "warning" };

/** Where a form would stand: why it does not, and the page that leads on where there is one. */
export function WhyNot({ title, refusal, episodeId, kind }: Props) {
  const out = wayOut(refusal, episodeId);
  return <InlineAlert kind={kind} title={title}><p>{refusalWords(refusal)}</p>{out && <p><a href={out.href}>{out.words}</a></p>}</InlineAlert>;
}

function wayOut(refusal: Refusal, episodeId: string): { href: string; words: string } | null {
  switch (refusal) {
    case "strip.not-taken":
      return { href: paths.taking(episodeId), words: "Take this call" };
    case "strip.not-owner":
      return { href: paths.episode(episodeId), words: "See who has it" };
    case "duty.not-on-duty":
      return { href: paths.duty(), words: "Start your duty" };
    default:
      return null;
  }
}
