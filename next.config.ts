import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { NextConfig } from "next";

const built = createHash("sha256").update(readFileSync("package-lock.json")).digest("hex").slice(0, 12);

const config: NextConfig = {
  poweredByHeader: false,
  compress: true,
  reactStrictMode: true,
  // The image optimiser has been a way in more than once; nothing here needs it, and unoptimised it answers 404.
  images: { unoptimized: true },
  productionBrowserSourceMaps: false,
  devIndicators: false,
  deploymentId: built,
  serverExternalPackages: ["postgres"],
  sassOptions: { loadPaths: ["node_modules"], quietDeps: true },
  typescript: { ignoreBuildErrors: true },
  experimental: { authInterrupts: true, serverActions: { bodySizeLimit: "2mb" } },
};

export default config;
