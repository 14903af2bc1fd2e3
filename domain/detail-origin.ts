/** Where each detail of a person comes from: worked out from the changes that were kept, and from nothing else. */
import { detailFacts, type DetailColumn, type DetailGroup } from "./detail-groups.ts";

/** Null source: written down before a source was asked for. */
export type DetailOrigin = { at: Date; by: string | null; source: string | null };

/** The newest change of each column that ever changed, and when the person was added. */
export type DetailOrigins = { changed: Partial<Record<DetailColumn, DetailOrigin>>; added: DetailOrigin };

/** Who last wrote this detail, when, and where it came from: a change to another detail does not touch it. */
export function originOf(group: DetailGroup, { changed, added }: DetailOrigins): DetailOrigin {
  return detailFacts[group].columns.reduce((newest: DetailOrigin, column: DetailColumn) => {
    const change = changed[column];
    return change !== undefined && change.at >= newest.at ? change : newest;
  }, added);
}
