import { AsyncLocalStorage } from "node:async_hooks";

/** What the HTTP server and the pages tell each other about one request. Kept on globalThis: the pages are bundled apart from the server. */
export type RequestFacts = {
  id: string;
  /** Set when the database could not be reached: the answer becomes a 503 and never an empty list. */
  databaseDown: boolean;
};

const key = Symbol.for("lantern.request");
const holder = globalThis as { [key]?: AsyncLocalStorage<RequestFacts> };

export const requestFacts: AsyncLocalStorage<RequestFacts> = (holder[key] ??= new AsyncLocalStorage<RequestFacts>());
