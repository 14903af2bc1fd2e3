import path from "node:path";

/** What is set in the environment of a program that we start. */
export type Settings = Record<string, string>;

/** The checkout that this file belongs to. */
export const root = path.resolve(import.meta.dirname, "..");

/** A Node that runs TypeScript as it is: this one, or, when a tool was started with the machine's older Node, the one that npm installed. */
export const node = process.features.typescript ? process.execPath : path.join(root, "node_modules", ".bin", "node");

/** The environment that PostgreSQL's programs get: nothing of ours, and messages in English. */
export const plainEnvironment = { NODE_ENV: "production", PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" } as const;
