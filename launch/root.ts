import path from "node:path";

/** The checkout that this file belongs to. */
export const root = path.resolve(import.meta.dirname, "..");

/** A Node that runs TypeScript as it is: this one, or, when a tool was started with the machine's older Node, the one that npm installed. */
export const node = process.features.typescript ? process.execPath : path.join(root, "node_modules", ".bin", "node");
