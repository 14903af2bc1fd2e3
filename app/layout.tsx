import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import "./styles/lantern.scss";

/** Every page is signed in or on its way there: none is made in advance, none is kept. */
export const dynamic = "force-dynamic";

export const metadata: Metadata = { formatDetection: { telephone: false }, robots: { index: false, follow: false }, referrer: "same-origin" };
export const viewport: Viewport = { width: "device-width", initialScale: 1 };

/** The first picture waits for the end of the page: a table that is painted half-read moves its columns when the other rows arrive. */
const end = "page-end";

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en-GB">
      <head>
        <link rel="expect" href={`#${end}`} blocking="render" />
      </head>
      <body>
        {children}
        <span id={end} hidden />
      </body>
    </html>
  );
}
