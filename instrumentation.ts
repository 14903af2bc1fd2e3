import { describeFault, log } from "./server/faults.ts";

/** The last logger: whatever fails while a page is made, without the values that were in it. */
export async function onRequestError(error: unknown, request: { path: string; method: string }): Promise<void> {
  log("error", "page.failed", { method: request.method, address: request.path.split("?")[0], ...describeFault(error) });
}
