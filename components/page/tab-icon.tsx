import { monogramText } from "#components/text/person-name-text.ts";
import type { PersonNameParts } from "#domain/name-order.ts";
import { escaped } from "./still-markup.ts";

type TabIconOf = (PersonNameParts & { kind: "known"; personId: string }) | { kind: "unknown"; callReference: string };

/** Each is dark enough for white letters, and none says how urgent or how well somebody is. */
const grounds = ["#003087", "#006747", "#7c2855", "#330072", "#425563"] as const;
/** Nothing, or a bar at one edge. */
const bars = ["", "M0 0h32v6H0z", "M26 0h6v32h-6z", "M0 26h32v6H0z", "M0 0h6v32H0z"] as const;

/** A number that is the same for the same person on every page, and says nothing about them. */
const numberOf = (text: string): number => Array.from(text).reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003, 7);

/**
 * The page's own picture in the browser's tab. There is no other: of two, browsers take the first, and a page about nobody after a page about
 * somebody would keep the letters.
 */
export function TabIcon({ patient }: { patient?: TabIconOf | undefined }) {
  return <link rel="icon" type="image/svg+xml" href={patient === undefined ? "/icon.svg" : monogram(patient)} />;
}

/**
 * Two letters that tell the tabs of two people apart, with a ground and a bar for those who share them. The picture is inside the page: no
 * address, log or cache of the server knows more than the page's own title. An unknown caller has the last two digits of the call.
 */
function monogram(patient: TabIconOf): string {
  const [letters, of] = patient.kind === "known" ? [monogramText(patient), patient.personId] : [patient.callReference.slice(-2), patient.callReference];
  const number = numberOf(of);
  const ground = grounds[number % grounds.length] ?? grounds[0];
  const bar = bars[Math.floor(number / grounds.length) % bars.length] ?? "";
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="M0 0h32v32H0z" fill="${ground}"/><path d="${bar}" fill="#ffeb3b"/><text x="16" y="22.5" text-anchor="middle" font-family="Arial,sans-serif" font-weight="700" font-size="18" fill="#fff">${escaped(letters)}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(drawing)}`;
}
