/** Under this name the server holds what is known of each request: it, the pages and what writes them for the browser are bundled apart. */
export const requestKey = Symbol.for("lantern.request");

export type WrittenDocument = {
  /** A tab may see several documents: each has a name of its own. */
  name: string;
  /** The markup that stands in it, by order of writing. */
  pieces: string[];
};

/** Of one request: the document that it writes, or null where a script fetches part of a page. */
export type WritesDocument = { document: WrittenDocument | null };

type Holder = { [requestKey]?: { getStore: () => WritesDocument | undefined } };

/** The document that this request writes; null for a script's request, outside of requests, and in the browser. */
export const documentBeingWritten = (): WrittenDocument | null => (globalThis as Holder)[requestKey]?.getStore()?.document ?? null;
