import { isClinician, type Actor } from "#domain/actor.ts";
import { paths } from "./paths.ts";

/** A place, with the addresses beside its own that belong to it. */
type Place = { href: string; label: string; also?: readonly string[] };

const clinical: readonly Place[] = [
  { href: paths.desk(), label: "Desk" },
  { href: paths.people(), label: "People" },
  { href: paths.referrals(), label: "Referrals" },
  { href: paths.followUps(), label: "Follow-up" },
  { href: paths.services(), label: "Directory" },
  { href: paths.drafts(), label: "My work", also: [paths.signatures()] },
];

const supervising: readonly Place[] = [{ href: paths.review(), label: "Review" }];

const administrative: readonly Place[] = [
  { href: paths.services(), label: "Directory" },
  { href: paths.accounts(), label: "Accounts" },
  { href: paths.drafts(), label: "Unfinished" },
];

/** Where this person can go, at most seven places, with the one they are in marked. Their duty stands beside their name. */
export function navigationFor(actor: Actor, path: string): (Place & { current: boolean })[] {
  const places = isClinician(actor.role) ? [...clinical, ...(actor.role === "consultant-nurse" ? supervising : [])] : administrative;
  return places.map(({ href, label, also = [] }) => ({ href, label, current: [href, ...also].some((place) => isWithin(place, path)) }));
}

const isWithin = (place: string, path: string): boolean => path === place || path.startsWith(`${place}/`) || path.startsWith(`${place}?`);
