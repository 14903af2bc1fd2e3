import { readFileSync } from "node:fs";
import path from "node:path";

/** Loose on purpose: tests put into a message whatever a sender might. */
export type LooseResource = { resourceType: string; [element: string]: unknown };
export type LooseBundle = { id: string; meta: { versionId?: string }; timestamp?: string; entry: { fullUrl: string; resource: LooseResource }[]; [element: string]: unknown };

export const exampleNames = [
  "referral-new", "validation-new", "validation-update", "validation-failing-nhs-number", "validation-unknown-patient", "validation-safeguarding",
] as const;
export type ExampleName = (typeof exampleNames)[number];

export function exampleText(name: ExampleName): string {
  return readFileSync(path.join(import.meta.dirname, `${name}.json`), "utf8");
}

/** An example after somebody changed it, as text. */
export function changedExample(name: ExampleName, change: (bundle: LooseBundle) => void): string {
  const bundle = JSON.parse(exampleText(name)) as LooseBundle;
  change(bundle);
  return JSON.stringify(bundle);
}

/** The first resource of a type. */
export function resourceIn(bundle: LooseBundle, type: string): LooseResource {
  const entry = bundle.entry.find((one) => one.resource.resourceType === type);
  if (entry === undefined) throw new Error(`The example has no ${type}`);
  return entry.resource;
}

/** Where the published examples of the standard are, if they are on this machine. */
export const publishedFolder = path.join(import.meta.dirname, "..", "..", "..", "..", "shared", "data", "bars");
