import { isClinician, type Actor } from "#domain/actor.ts";
import { paths } from "./paths.ts";

type Place = { href: string; label: string };

const clinical: readonly Place[] = [
  { href: paths.desk(), label: "Desk" },
  { href: paths.people(), label: "People" },
  { href: paths.referrals(), label: "Referrals" },
  { href: paths.followUps(), label: "Follow-up" },
  { href: paths.services(), label: "Directory" },
  { href: paths.drafts(), label: "Unfinished" },
  { href: paths.signatures(), label: "To sign" },
  { href: paths.duty(), label: "Duty" },
];

const supervising: readonly Place[] = [{ href: paths.review(), label: "Review" }];

const administrative: readonly Place[] = [
  { href: paths.services(), label: "Directory" },
  { href: paths.accounts(), label: "Accounts" },
  { href: paths.drafts(), label: "Unfinished" },
];

/** Where this person can go, with the place they are in marked. */
export function navigationFor(actor: Actor, path: string): (Place & { current: boolean })[] {
  const places = isClinician(actor.role) ? [...clinical, ...(actor.role === "consultant-nurse" ? supervising : [])] : administrative;
  return places.map((place) => ({ ...place, current: path === place.href || path.startsWith(`${place.href}/`) || path.startsWith(`${place.href}?`) }));
}
