import path from "node:path";
import type { NextConfig } from "next";

/** The least that a page of this framework can be: what Lantern's pages are measured against. */
const config: NextConfig = { poweredByHeader: false, devIndicators: false, serverExternalPackages: ["postgres"], turbopack: { root: path.join(import.meta.dirname, "../..") } };

export default config;
