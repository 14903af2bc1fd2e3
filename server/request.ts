import { AsyncLocalStorage } from "node:async_hooks";
import { requestKey, type WritesDocument } from "#components/page/document-markup.ts";

/** What the HTTP server and the pages tell each other about one request. Kept on globalThis: the pages are bundled apart from the server. */
export type RequestFacts = WritesDocument & {
  id: string;
  /** Set when the database could not be reached: the answer becomes a 503 and never an empty list. */
  databaseDown: boolean;
};

const holder = globalThis as { [requestKey]?: AsyncLocalStorage<RequestFacts> };

export const requestFacts: AsyncLocalStorage<RequestFacts> = (holder[requestKey] ??= new AsyncLocalStorage<RequestFacts>());
