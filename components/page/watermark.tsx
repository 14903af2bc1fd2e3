/** Marks what is not final, on screen and across every printed sheet: "Draft, not signed". */
export function Watermark({ children }: { children: string }) {
  return <p className="watermark">{children}</p>;
}
