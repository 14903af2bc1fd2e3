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
      {/* Written out: pages that answer 403 or 404 carry none of the metadata above, and the browser would go looking for an icon. */}
      <head><link rel="icon" href="/icon.svg" type="image/svg+xml" /></head>
      <body>{children}</body>
    </html>
  );
}
