import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import "./styles/lantern.scss";

/** Every page is signed in or on its way there: none is made in advance, none is kept. */
export const dynamic = "force-dynamic";

export const metadata: Metadata = { formatDetection: { telephone: false }, robots: { index: false, follow: false }, referrer: "same-origin" };
export const viewport: Viewport = { width: "device-width", initialScale: 1 };

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en-GB">
      <body>{children}</body>
    </html>
  );
}
